package io.wireroom.enrich;

import io.wireroom.enrich.resolve.ResolveProcessor;
import io.wireroom.enrich.route.StoryProcessor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** How far the state that this instance works on is restored, and how much it holds. Thread-safe. */
final class StateWatch implements StateRestoreListener {
    private final Set<TopicPartition> restoring = new HashSet<>();
    private int begun;
    private long records;

    @Override
    public synchronized void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        if (restoring.isEmpty()) {
            begun = 0;
        }
        if (restoring.add(partition)) {
            begun++;
        }
    }

    @Override
    public synchronized void onBatchRestored(TopicPartition partition, String store, long to, long count) {
        records += count;
    }

    @Override
    public synchronized void onRestoreEnd(TopicPartition partition, String store, long total) {
        restoring.remove(partition);
    }

    @Override
    public synchronized void onRestoreSuspended(TopicPartition partition, String store, long total) {
        restoring.remove(partition);
    }

    synchronized boolean isRestoring() {
        return !restoring.isEmpty();
    }

    /** What is left, such as {@code 3 of 12 partitions}: of those that began since nothing was left. */
    synchronized String progress() {
        return restoring.size() + " of " + begun + " partitions";
    }

    /** Records restored since the start. */
    synchronized long records() {
        return records;
    }

    /** For an operator. Counts are estimates by RocksDB, left out while they cannot be had. */
    Map<String, Object> stores(KafkaStreams streams) {
        Map<String, Object> map = new LinkedHashMap<>();
        count(streams, ResolveProcessor.RESOLUTIONS).ifPresent(n -> map.put("articles", n));
        count(streams, StoryProcessor.TALLIES).ifPresent(n -> map.put("stories", n));
        map.put("activeTasks", tasks(streams, ThreadMetadata::activeTasks));
        map.put("standbyTasks", tasks(streams, ThreadMetadata::standbyTasks));
        map.put("restoring", isRestoring() ? progress() : "nothing");
        map.put("restoredRecords", records());
        return map;
    }

    private static int tasks(KafkaStreams streams, Function<ThreadMetadata, Set<TaskMetadata>> kind) {
        try {
            return streams.metadataForLocalThreads().stream()
                    .mapToInt(thread -> kind.apply(thread).size())
                    .sum();
        } catch (InvalidStateStoreException | IllegalStateException e) {
            return 0; // not yet started, or stopped
        }
    }

    private static OptionalLong count(KafkaStreams streams, String store) {
        try {
            ReadOnlyKeyValueStore<String, Object> held =
                    streams.store(StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.keyValueStore()));
            return OptionalLong.of(held.approximateNumEntries());
        } catch (InvalidStateStoreException | IllegalStateException e) {
            return OptionalLong.empty();
        }
    }
}
