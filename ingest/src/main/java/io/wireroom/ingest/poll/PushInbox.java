package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.Push;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What hubs told of feeds of this instance and is not taken yet, by partition, in order. A partition is open from when its
 * feeds are followed until it leaves. Confined to the poll loop's thread, but for {@link #opened}.
 */
final class PushInbox {
    /** With documents of some 100 KB, ten megabytes. */
    private static final int MOST_WAITING = 100;

    private final Map<Integer, Queue<Arrived>> queues = new ConcurrentHashMap<>();

    /**
     * Something that a hub told.
     *
     * @param place where it stands in its topic
     */
    record Arrived(Place place, Push push) {}

    /** A place in {@code wireroom.pushes}. */
    record Place(int partition, long offset) {}

    void open(Collection<Integer> partitions) {
        partitions.forEach(partition -> queues.put(partition, new ArrayDeque<>()));
    }

    void close(Collection<Integer> partitions) {
        partitions.forEach(queues::remove);
    }

    Set<Integer> open() {
        return Set.copyOf(queues.keySet());
    }

    /** Those of the partitions that are not open. */
    Set<Integer> missing(Set<Integer> partitions) {
        Set<Integer> missing = new HashSet<>(partitions);
        missing.removeAll(queues.keySet());
        return missing;
    }

    /** Stands for the time since a partition was opened last; empty while it is not open. May be called by any thread. */
    Optional<Object> opened(int partition) {
        return Optional.ofNullable(queues.get(partition));
    }

    void add(Arrived arrived) {
        Optional.ofNullable(queues.get(arrived.place().partition())).ifPresent(queue -> queue.add(arrived));
    }

    /** True while something waits. */
    boolean hasSome() {
        return queues.values().stream().anyMatch(queue -> !queue.isEmpty());
    }

    /** True while nothing more should be read. */
    boolean isFull() {
        return queues.values().stream().mapToInt(Queue::size).sum() >= MOST_WAITING;
    }

    /** One queue for each partition, to be emptied from the front. */
    List<Queue<Arrived>> queues() {
        return List.copyOf(queues.values());
    }
}
