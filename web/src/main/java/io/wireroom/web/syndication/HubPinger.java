package io.wireroom.web.syndication;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.kafka.ReaderThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hub which topics have got articles, some seconds after the first of them so that they can be searched by then,
 * and each topic once in that time. Instances share the work as one consumer group; offsets are committed when the hub has
 * heard, so that nothing is forgotten, and some may be told twice. Runs in a thread of its own.
 */
final class HubPinger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubPinger.class);
    private static final String GROUP = "wireroom-web-hub";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Hub hub;
    private final Duration gathering;
    private final InstantSource clock;
    private final ReaderThread thread;
    private final Set<String> changed = new TreeSet<>();

    private Instant due = Instant.MAX;

    /** @param gathering from the first article of a topic until the hub is told */
    HubPinger(KafkaClients clients, Hub hub, Duration gathering, InstantSource clock) {
        this.hub = hub;
        this.gathering = gathering;
        this.clock = clock;
        this.thread = new ReaderThread(
                GROUP, () -> clients.consumer(GROUP, new ByteArrayDeserializer()), this::follow, HubPinger::lost);
    }

    /** Who is told. */
    @FunctionalInterface
    interface Hub {
        /** Tells it that the feeds of a topic have changed; false when it did not take that. */
        boolean changed(String topic);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void follow(Consumer<String, byte[]> consumer) {
        consumer.subscribe(List.of(Topics.ENRICHED.name()));
        while (!thread.isStopped()) {
            consumer.poll(POLL).forEach(this::take);
            if (!changed.isEmpty() && due.equals(Instant.MAX)) {
                due = clock.instant().plus(gathering);
            }
            if (!clock.instant().isBefore(due)) {
                changed.removeIf(hub::changed);
                due = Instant.MAX;
                if (changed.isEmpty()) {
                    consumer.commitSync();
                } else {
                    LOG.warn("the hub did not take the news of {} topics; it is told again", changed.size());
                }
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            Optional.ofNullable(record.value())
                    .map(bytes -> Topics.ENRICHED.valueSerde().deserializer().deserialize(record.topic(), bytes))
                    .ifPresent(article ->
                            article.getTopics().stream().map(TopicTag::getId).forEach(changed::add));
        } catch (SerializationException e) {
            LOG.debug("a record is passed over: {}", e.getMessage());
        }
    }

    private static void lost(KafkaException cause) {
        LOG.warn("the hub cannot be told of new articles now: {}", cause.getMessage());
    }
}
