package io.wireroom.sink.consume;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Which records are open, and so up to where offsets may be committed: each partition's committed offset never passes a
 * record that is not settled, in whatever order records settle. Not thread-safe.
 *
 * @param <R> what is kept with an open record
 */
final class OffsetTracker<R> {
    private final Map<TopicPartition, Progress<R>> partitions = new HashMap<>();
    private int open;

    private static final class Progress<R> {
        private final TreeMap<Long, R> open = new TreeMap<>();
        private long next = -1;
        private long committed = -1;

        long safe() {
            return open.isEmpty() ? next : open.firstKey();
        }
    }

    /** Opens a record; offsets of a partition come in growing order. */
    void opened(TopicPartition partition, long offset, R record) {
        Progress<R> progress = progress(partition);
        if (progress.open.put(offset, record) == null) {
            open++;
        }
        progress.next = Math.max(progress.next, offset + 1);
    }

    /** Says that there is nothing to read before an offset but what was opened: covers transaction markers. */
    void advanced(TopicPartition partition, long next) {
        Progress<R> progress = progress(partition);
        progress.next = Math.max(progress.next, next);
    }

    /** The record that is open at a place. */
    Optional<R> find(TopicPartition partition, long offset) {
        return Optional.ofNullable(partitions.get(partition)).map(p -> p.open.get(offset));
    }

    /** Settles a record; one that is not open, because its partition was taken away, is left alone. */
    void settled(TopicPartition partition, long offset) {
        Progress<R> progress = partitions.get(partition);
        if (progress != null && progress.open.remove(offset) != null) {
            open--;
        }
    }

    /** Offsets to commit: those of partitions that moved on since the last commit. */
    Map<TopicPartition, OffsetAndMetadata> committable() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        partitions.forEach((partition, progress) -> {
            if (progress.safe() > progress.committed) {
                offsets.put(partition, new OffsetAndMetadata(progress.safe()));
            }
        });
        return offsets;
    }

    /** Notes a commit that succeeded. */
    void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> {
            Progress<R> progress = partitions.get(partition);
            if (progress != null) {
                progress.committed = Math.max(progress.committed, offset.offset());
            }
        });
    }

    /** Forgets partitions that belong to another instance now. */
    void forget(Collection<TopicPartition> gone) {
        for (TopicPartition partition : gone) {
            Progress<R> progress = partitions.remove(partition);
            open -= progress == null ? 0 : progress.open.size();
        }
    }

    /** Open records of each topic. */
    Map<String, Integer> openByTopic() {
        Map<String, Integer> byTopic = new HashMap<>();
        partitions.forEach(
                (partition, progress) -> byTopic.merge(partition.topic(), progress.open.size(), Integer::sum));
        return byTopic;
    }

    /** Records opened and not settled. */
    int open() {
        return open;
    }

    private Progress<R> progress(TopicPartition partition) {
        return partitions.computeIfAbsent(partition, p -> new Progress<>());
    }
}
