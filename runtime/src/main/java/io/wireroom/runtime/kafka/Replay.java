package io.wireroom.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How state comes back from compacted topics: their partitions are read from the beginning. */
public final class Replay {
    private static final Duration POLL = Duration.ofMillis(200);

    private Replay() {}

    /** Is handed each record, tombstones included, in the order of its partition. */
    @FunctionalInterface
    public interface Taker {
        void take(ConsumerRecord<String, byte[]> record);
    }

    /**
     * Reads partitions to what was committed when it began.
     *
     * @param stopped ends the reading early; what was taken is then incomplete
     * @return by partition, the offset up to which it was read
     */
    public static Map<TopicPartition, Long> of(
            KafkaClients clients, Collection<TopicPartition> partitions, BooleanSupplier stopped, Taker taker) {
        try (Consumer<String, byte[]> consumer =
                clients.consumerWithoutGroup("wireroom-replay", new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!stopped.getAsBoolean() && !reached(consumer, ends)) {
                consumer.poll(POLL).forEach(taker::take);
            }
            return ends;
        }
    }

    private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
