package io.wireroom.web.kafka;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic and goes on reading it, in a thread of its own and outside of any group; where Kafka was away, it goes on
 * behind what it had read. Records that cannot be decoded are passed over. Thread-safe.
 */
public final class TopicFollower<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);

    /** Begins with the first record that there is. */
    public static final long ALL = Long.MAX_VALUE;

    private final Topic<V> topic;
    private final long last;
    private final Taker<V> taker;
    private final InstantSource clock;
    private final ReaderThread thread;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private volatile boolean complete;
    private volatile Optional<Instant> awaySince;

    /**
     * @param last how many records before the end it begins, about; or {@link #ALL}
     * @param taker gets the records, from one thread
     */
    public TopicFollower(KafkaClients clients, Topic<V> topic, long last, Taker<V> taker, InstantSource clock) {
        this.topic = topic;
        this.last = last;
        this.taker = taker;
        this.clock = clock;
        this.awaySince = Optional.empty();
        KafkaClients impatient = clients.impatient();
        this.thread = new ReaderThread(
                "web-" + topic.name(),
                () -> impatient.consumerWithoutGroup("wireroom-web", new ByteArrayDeserializer()),
                this::follow,
                this::lost);
    }

    /** Gets what is read, in the order of each partition. */
    @FunctionalInterface
    public interface Taker<V> {
        /** @param value absent for a tombstone */
        void take(String key, Optional<V> value);
    }

    /** Starts reading, and returns. */
    public void start() {
        thread.start();
    }

    /** True once everything has been read that was there at the start. */
    public boolean isComplete() {
        return complete;
    }

    /** Since when Kafka or the topic is away; empty while it can be read. */
    public Optional<Instant> awaySince() {
        return awaySince;
    }

    @Override
    public void close() {
        thread.close();
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = assign(consumer);
        Instant assigned = clock.instant();
        Instant looked = look(consumer, partitions);
        while (!thread.isStopped()) {
            consumer.poll(POLL).forEach(this::take);
            partitions.forEach(p -> next.put(p, consumer.position(p)));
            Instant now = clock.instant();
            if (!complete || looked.plus(LOOK).isBefore(now)) {
                looked = look(consumer, partitions);
            }
            if (assigned.plus(LOOK_FOR_PARTITIONS).isBefore(now)) {
                partitions = assign(consumer);
                assigned = now;
            }
        }
    }

    private List<TopicPartition> assign(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic.name());
        }
        List<TopicPartition> added =
                partitions.stream().filter(p -> !next.containsKey(p)).toList();
        consumer.assign(partitions);
        next.putAll(beginnings(consumer, added));
        partitions.forEach(p -> consumer.seek(p, next.getOrDefault(p, 0L)));
        return partitions;
    }

    private Map<TopicPartition, Long> beginnings(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> first = new HashMap<>(consumer.beginningOffsets(partitions));
        if (last != ALL && !partitions.isEmpty()) {
            long each = last / partitions.size();
            consumer.endOffsets(partitions).forEach((p, end) -> first.merge(p, end - each, Math::max));
        }
        return first;
    }

    /** Asks for the ends, which fails while Kafka is away where polling only finds nothing. */
    private Instant look(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        complete =
                complete || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        awaySince = Optional.empty();
        return clock.instant();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            Optional<V> value = Optional.ofNullable(record.value())
                    .map(bytes -> topic.valueSerde().deserializer().deserialize(topic.name(), bytes));
            taker.take(record.key(), value);
        } catch (SerializationException e) {
            LOG.debug("{} {}-{} cannot be decoded", topic.name(), record.partition(), record.offset());
        }
    }

    private void lost(KafkaException cause) {
        if (awaySince.isEmpty()) {
            awaySince = Optional.of(clock.instant());
            LOG.warn("{} cannot be read now: {}", topic.name(), cause.getMessage());
        }
    }
}
