package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;

/**
 * The entries that {@code wireroom.taxonomy} holds, read from its beginning with a consumer of its own. A record that
 * cannot be read is skipped and counted. Confined to one thread.
 */
final class TaxonomyTable {
    private final Consumer<String, TaxonomyEntry> consumer;
    private final Map<String, TaxonomyEntry> entries = new TreeMap<>();
    private final Map<TopicPartition, Long> ends;
    private int unreadable;

    /**
     * Starts at the topic's beginning.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker cannot be reached or has no such topic
     */
    TaxonomyTable(Consumer<String, TaxonomyEntry> consumer) {
        this.consumer = consumer;
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.TAXONOMY.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    /** Reads what is there; true when an entry changed. */
    boolean poll(Duration atMost) {
        try {
            ConsumerRecords<String, TaxonomyEntry> records = consumer.poll(atMost);
            boolean changed = false;
            for (ConsumerRecord<String, TaxonomyEntry> record : records) {
                changed |= take(record.key(), record.value());
            }
            return changed;
        } catch (RecordDeserializationException poison) {
            unreadable++;
            consumer.seek(poison.topicPartition(), poison.offset() + 1);
            return false;
        }
    }

    @SuppressWarnings("NullAway") // a null value is a tombstone, which ConsumerRecord's type cannot say
    private boolean take(String key, TaxonomyEntry entry) {
        return entry == null ? entries.remove(key) != null : !entry.equals(entries.put(key, LeanEntry.of(entry)));
    }

    /** Whether everything has been read that the topic held when this table was made. */
    boolean isCaughtUp() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Sum over the partitions (the topic has one) of the offsets read next. */
    long position() {
        return ends.keySet().stream().mapToLong(consumer::position).sum();
    }

    Collection<TaxonomyEntry> entries() {
        return entries.values();
    }

    /** Records skipped so far because they could not be read. */
    int unreadable() {
        return unreadable;
    }
}
