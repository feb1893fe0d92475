package io.wireroom.ingest.fetch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The offsets of the partitions of this instance that are taken and not yet finished. Not thread-safe. */
final class OpenOffsets {
    private final Map<TopicPartition, OffsetTracker> trackers = new HashMap<>();

    OffsetTracker of(TopicPartition partition) {
        return trackers.computeIfAbsent(partition, any -> new OffsetTracker());
    }

    /** True while the task's partition has not left this instance. */
    boolean owns(FetchTask task) {
        return trackers.get(task.partition()) == task.tracker();
    }

    void forget(Collection<TopicPartition> partitions) {
        trackers.keySet().removeAll(partitions);
    }

    /** Where each partition could be taken up again; without those of which nothing is finished. */
    Map<TopicPartition, OffsetAndMetadata> committable() {
        return committable(trackers.keySet());
    }

    Map<TopicPartition, OffsetAndMetadata> committable(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Optional.ofNullable(trackers.get(partition))
                    .map(OffsetTracker::committable)
                    .ifPresent(next -> next.ifPresent(at -> offsets.put(partition, new OffsetAndMetadata(at))));
        }
        return offsets;
    }

    /** Has the offsets of these partitions committed another time. */
    void notCommitted(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> of(partition).notCommitted());
    }

    /** Partitions with at least so many unfinished offsets. */
    Set<TopicPartition> full(int most) {
        return trackers.entrySet().stream()
                .filter(one -> one.getValue().unfinished() >= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    int unfinished() {
        return trackers.values().stream().mapToInt(OffsetTracker::unfinished).sum();
    }
}
