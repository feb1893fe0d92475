package io.wireroom.sink.bulk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Documents that wait for their first attempt, in order. Of one document only the oldest revision is ever released; the
 * others wait behind it until it is settled, so that revisions of a document reach the index in the order in which they
 * came, whatever fails. Not thread-safe.
 */
final class Backlog {
    private record Waiting(BulkItem item, Instant since) {}

    private final Deque<Waiting> ready = new ArrayDeque<>();
    private final Map<DocumentKey, Deque<Waiting>> behind = new HashMap<>();
    private long readyBytes;
    private int waitingBehind;
    private long behindBytes;

    void add(BulkItem item, Instant now) {
        Waiting waiting = new Waiting(item, now);
        Deque<Waiting> queue = behind.get(item.key());
        if (queue == null) {
            behind.put(item.key(), new ArrayDeque<>(0));
            addReady(waiting);
        } else {
            queue.addLast(waiting);
            waitingBehind++;
            behindBytes += item.bytes();
        }
    }

    /** Says that the released revision of a document is settled: the next one may go. */
    void settled(DocumentKey key) {
        Deque<Waiting> queue = behind.get(key);
        if (queue == null) {
            throw new IllegalStateException(key + " was never released");
        }
        Waiting next = queue.pollFirst();
        if (next == null) {
            behind.remove(key);
            return;
        }
        waitingBehind--;
        behindBytes -= next.item().bytes();
        addReady(next);
    }

    /** True when what may go fills a batch, or its oldest has waited long enough. */
    boolean isDue(BulkLimits limits, Instant now) {
        Waiting oldest = ready.peekFirst();
        return oldest != null
                && (ready.size() >= limits.actions()
                        || readyBytes >= limits.bytes()
                        || !now.isBefore(oldest.since().plus(limits.age())));
    }

    /** Releases the oldest documents, up to a batch; at least one when there is any. */
    List<BulkItem> take(BulkLimits limits) {
        List<BulkItem> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < limits.actions() && !ready.isEmpty()) {
            BulkItem next = ready.getFirst().item();
            if (!taken.isEmpty() && bytes + next.bytes() > limits.bytes()) {
                break;
            }
            ready.removeFirst();
            bytes += next.bytes();
            taken.add(next);
        }
        readyBytes -= bytes;
        return taken;
    }

    /** Forgets waiting documents by where they came from. */
    int forget(Predicate<Position> from) {
        List<DocumentKey> gone = new ArrayList<>();
        int forgotten = 0;
        for (Deque<Waiting> queue : behind.values()) {
            forgotten += forget(queue, from);
        }
        for (Iterator<Waiting> i = ready.iterator(); i.hasNext(); ) {
            BulkItem item = i.next().item();
            if (from.test(item.position())) {
                i.remove();
                readyBytes -= item.bytes();
                gone.add(item.key());
            }
        }
        gone.forEach(this::settled);
        return forgotten + gone.size();
    }

    private int forget(Deque<Waiting> queue, Predicate<Position> from) {
        int forgotten = 0;
        for (Iterator<Waiting> i = queue.iterator(); i.hasNext(); ) {
            BulkItem item = i.next().item();
            if (from.test(item.position())) {
                i.remove();
                forgotten++;
                waitingBehind--;
                behindBytes -= item.bytes();
            }
        }
        return forgotten;
    }

    int size() {
        return ready.size() + waitingBehind;
    }

    long bytes() {
        return readyBytes + behindBytes;
    }

    private void addReady(Waiting waiting) {
        ready.addLast(waiting);
        readyBytes += waiting.item().bytes();
    }
}
