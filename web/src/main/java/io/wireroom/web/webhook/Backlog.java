package io.wireroom.web.webhook;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Records that were read and not delivered yet, in order, and the offsets behind those that are settled. */
final class Backlog {
    private final Deque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();
    private final Map<TopicPartition, OffsetAndMetadata> settled = new HashMap<>();

    void add(ConsumerRecords<String, byte[]> records) {
        records.forEach(waiting::addLast);
    }

    Optional<ConsumerRecord<String, byte[]>> first() {
        return Optional.ofNullable(waiting.peekFirst());
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The first record is delivered, given up, or not for this webhook. */
    void settle() {
        ConsumerRecord<String, byte[]> record = waiting.removeFirst();
        settled.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    /** Offsets to commit; they are not handed out again. */
    Map<TopicPartition, OffsetAndMetadata> takeSettled() {
        Map<TopicPartition, OffsetAndMetadata> taken = Map.copyOf(settled);
        settled.clear();
        return taken;
    }

    /** Another instance has these partitions now. */
    void drop(Collection<TopicPartition> partitions) {
        waiting.removeIf(record -> partitions.contains(new TopicPartition(record.topic(), record.partition())));
        partitions.forEach(settled::remove);
    }
}
