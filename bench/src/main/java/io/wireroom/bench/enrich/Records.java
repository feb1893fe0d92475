package io.wireroom.bench.enrich;

import io.wireroom.runtime.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What was written to a topic; where the first of it is deleted already, as much as if that had been like the rest.
 *
 * @param count committed records
 * @param bytes of their values
 */
record Records(long count, long bytes) {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Reads a topic to its present end. */
    static Records of(KafkaClients clients, String topic) {
        long count = 0;
        long bytes = 0;
        double share;
        try (Consumer<String, byte[]> consumer =
                clients.consumerWithoutGroup("bench-counter", new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long written = sum(ends);
            share = (double) written / Math.max(1, written - sum(consumer.beginningOffsets(partitions)));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> some = consumer.poll(POLL);
                for (var one : some) {
                    count++;
                    bytes += one.value() == null ? 0 : one.value().length;
                }
            }
        }
        return new Records(Math.round(count * share), Math.round(bytes * share));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Prints what it holds for one of so many articles. */
    void print(String topic, long articles) {
        System.out.printf(
                "  %-28s %6.2f records, %,8d bytes an article%n", topic, (double) count / articles, bytes / articles);
    }
}
