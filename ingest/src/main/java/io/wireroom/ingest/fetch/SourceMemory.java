package io.wireroom.ingest.fetch;

import io.wireroom.ingest.boilerplate.Boilerplate;
import io.wireroom.ingest.boilerplate.PageLesson;
import io.wireroom.ingest.boilerplate.Sources;
import io.wireroom.ingest.boilerplate.Sources.Change;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Replay;
import io.wireroom.schemas.topic.Topics;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is learnt of the sources in {@code wireroom.boilerplate}, in the partitions that this instance fetches for: read
 * back before a partition's first page, written at most every ten minutes a source and when a partition leaves. A killed
 * process loses what it learnt since. Confined to the loop's thread.
 */
final class SourceMemory {
    private static final Logger LOG = LoggerFactory.getLogger(SourceMemory.class);

    private final KafkaClients clients;
    private final InstantSource clock;
    private final Sources sources = new Sources();
    private final Set<TopicPartition> unread = new HashSet<>();

    SourceMemory(KafkaClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** Takes note of partitions of discoveries, paused until {@link #restore}. */
    void assigned(Collection<TopicPartition> partitions) {
        unread.addAll(partitions);
    }

    /** Reads what is known of the sources of new partitions and resumes them. */
    void restore(Consumer<String, byte[]> group, BooleanSupplier stopped) {
        if (unread.isEmpty()) {
            return;
        }
        List<TopicPartition> written = numbers(unread).stream()
                .map(partition -> new TopicPartition(Topics.BOILERPLATE.name(), partition))
                .toList();
        Replay.of(clients, written, stopped, this::take);
        group.resume(unread);
        unread.clear();
    }

    /** What the source of a page repeats. */
    Boilerplate known(FetchTask task) {
        return sources.known(task.host());
    }

    void learn(FetchTask task, PageLesson lesson) {
        sources.learn(task.host(), task.partition().partition(), lesson);
    }

    /** Writes what has changed and was not written lately. */
    void write(Producer<String, byte[]> producer) {
        send(sources.due(clock.instant()), producer);
    }

    /** Writes what has changed in these partitions, and waits until it stands. */
    void write(Producer<String, byte[]> producer, Collection<TopicPartition> partitions) {
        List<Change> changes = sources.changed(numbers(partitions), clock.instant());
        if (!changes.isEmpty()) {
            send(changes, producer);
            producer.flush();
        }
    }

    /** Forgets what belongs to others now. */
    void release(Collection<TopicPartition> partitions) {
        partitions.forEach(unread::remove);
        sources.release(numbers(partitions));
    }

    /** Sources of which something is known. */
    int size() {
        return sources.size();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private static void send(List<Change> changes, Producer<String, byte[]> producer) {
        for (Change change : changes) {
            producer.send(FetchOutput.source(change), (metadata, failure) -> {
                if (failure != null) {
                    LOG.warn("what {} repeats is written again later: {}", change.host(), failure.toString());
                }
            });
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() != null) {
                sources.restore(
                        Topics.BOILERPLATE.valueSerde().deserializer().deserialize(record.topic(), record.value()),
                        record.partition());
            }
        } catch (SerializationException e) {
            LOG.warn("what {} repeats cannot be read and is learnt anew: {}", record.key(), e.getMessage());
        }
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
}
