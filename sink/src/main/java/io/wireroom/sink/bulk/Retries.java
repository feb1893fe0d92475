package io.wireroom.sink.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Documents that wait for another attempt, in the groups in which they failed. Not thread-safe. */
final class Retries {
    /** Documents that go out together again, not before an instant. */
    record Group(List<BulkItem> items, int attempt, Instant notBefore, long order) {}

    private PriorityQueue<Group> groups = queue();
    private long order;
    private int size;

    void add(List<BulkItem> items, int attempt, Instant notBefore) {
        groups.add(new Group(List.copyOf(items), attempt, notBefore, order++));
        size += items.size();
    }

    /** The group that has waited longest beyond its time, taken out; empty when none is due. */
    Optional<Group> takeDue(Instant now) {
        Group first = groups.peek();
        if (first == null || now.isBefore(first.notBefore())) {
            return Optional.empty();
        }
        groups.remove();
        size -= first.items().size();
        return Optional.of(first);
    }

    /** Forgets documents by where they came from and returns them. */
    List<BulkItem> forget(Predicate<Position> from) {
        List<BulkItem> gone = new ArrayList<>();
        PriorityQueue<Group> kept = queue();
        for (Group group : groups) {
            List<BulkItem> rest = new ArrayList<>();
            group.items().forEach(item -> (from.test(item.position()) ? gone : rest).add(item));
            if (!rest.isEmpty()) {
                kept.add(new Group(rest, group.attempt(), group.notBefore(), group.order()));
            }
        }
        groups = kept;
        size -= gone.size();
        return gone;
    }

    /** Documents that wait for another attempt. */
    int size() {
        return size;
    }

    /** Attempts of the group that was tried most often; 0 when none waits. */
    int mostAttempts() {
        return groups.stream().mapToInt(Group::attempt).max().orElse(0);
    }

    private static PriorityQueue<Group> queue() {
        return new PriorityQueue<>(Comparator.comparing(Group::notBefore).thenComparing(Group::order));
    }
}
