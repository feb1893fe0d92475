package io.wireroom.web.live;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One reader of {@code wireroom.enriched}, outside of any group. For one thread. */
final class EnrichedTopic implements AutoCloseable {
    private static final String NAME = Topics.ENRICHED.name();

    private final Consumer<String, byte[]> consumer;
    private List<TopicPartition> partitions;

    /** @param consumer outside of any group; closed with it */
    EnrichedTopic(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = List.of();
    }

    static EnrichedTopic open(KafkaClients clients) {
        return new EnrichedTopic(consumer(clients));
    }

    static Consumer<String, byte[]> consumer(KafkaClients clients) {
        return clients.consumerWithoutGroup("wireroom-web", new ByteArrayDeserializer());
    }

    /** Takes records that could be decoded; others are passed over. */
    @FunctionalInterface
    interface Taker {
        /** @param article absent where the record cannot be decoded */
        void take(ConsumerRecord<String, byte[]> record, Optional<EnrichedArticle> article);
    }

    /** Takes all partitions that there are now; returns those that are new. */
    List<TopicPartition> assign() {
        List<TopicPartition> now = consumer.partitionsFor(NAME).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        List<TopicPartition> added =
                now.stream().filter(p -> !partitions.contains(p)).toList();
        if (!added.isEmpty()) {
            consumer.assign(now);
            consumer.seekToBeginning(added);
            partitions = now;
        }
        return added;
    }

    /** So many records before the end, spread over the partitions. */
    Position beforeEnd(int records) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        long each = records / Math.max(1, partitions.size());
        return position(p -> Math.max(first.getOrDefault(p, 0L), end.getOrDefault(p, 0L) - each));
    }

    Position earliest() {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        return position(p -> first.getOrDefault(p, 0L));
    }

    /** The first records that were written at a time or later. */
    Position since(Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(p -> times.put(p, time.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        return position(p -> {
            OffsetAndTimestamp offset = found.get(p);
            return offset == null ? end.getOrDefault(p, 0L) : offset.offset();
        });
    }

    /** Goes on from a position; where records have been removed meanwhile, from the first that is left. */
    void seek(Position position) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        for (TopicPartition p : partitions) {
            consumer.seek(p, Math.max(first.getOrDefault(p, 0L), position.at(p.partition())));
        }
    }

    /** True when all records before a position have been read. */
    boolean reached(Position end) {
        return partitions.stream().allMatch(p -> consumer.position(p) >= end.at(p.partition()));
    }

    /** Reads what has come, waiting for it for a while. */
    void poll(Duration atMost, Taker taker) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(atMost)) {
            taker.take(record, decoded(record));
        }
    }

    /** Asks for the ends, which fails while Kafka is away where polling only finds nothing. */
    void look() {
        var unused = consumer.endOffsets(partitions);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Position position(java.util.function.ToLongFunction<TopicPartition> next) {
        long[] offsets = new long[partitions.size()];
        partitions.forEach(p -> offsets[p.partition()] = next.applyAsLong(p));
        return Position.of(offsets);
    }

    private static Optional<EnrichedArticle> decoded(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(record.value())
                    .map(bytes -> Topics.ENRICHED.valueSerde().deserializer().deserialize(NAME, bytes));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
