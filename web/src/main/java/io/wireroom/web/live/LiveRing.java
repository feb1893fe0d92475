package io.wireroom.web.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** The latest events, oldest first; a new one drives the oldest out. Thread-safe. */
final class LiveRing {
    private final int capacity;
    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private Position base = Position.start(0);
    private Position head = Position.start(0);
    private long next;
    private boolean begun;

    LiveRing(int capacity) {
        this.capacity = capacity;
    }

    /** Where the first event will stand; called before any is added. */
    synchronized void begin(Position position) {
        base = position;
        head = position;
        begun = true;
    }

    /** False until it is known where the first event will stand. */
    synchronized boolean hasBegun() {
        return begun;
    }

    synchronized void add(int partition, long offset, LiveArticle article) {
        head = head.after(partition, offset);
        events.addLast(LiveEvent.of(next, partition, offset, head, article));
        next++;
        if (events.size() > capacity) {
            base = events.removeFirst().after();
        }
    }

    /** The position before the oldest event that is held. */
    synchronized Position base() {
        return base;
    }

    /** The position behind the newest. */
    synchronized Position head() {
        return head;
    }

    /** Sequence of the oldest event that is held, or of the next one where none is. */
    synchronized long oldest() {
        return next - events.size();
    }

    /** Sequence that the next event will have. */
    synchronized long next() {
        return next;
    }

    /** Events from a sequence on, at most so many; those before the oldest are gone. */
    synchronized List<LiveEvent> from(long sequence, int most) {
        List<LiveEvent> found = new ArrayList<>();
        long skip = sequence - oldest();
        Iterator<LiveEvent> all = skip > events.size() / 2 ? newest(next - sequence) : events.iterator();
        while (all.hasNext() && found.size() < most) {
            LiveEvent event = all.next();
            if (event.sequence() >= sequence) {
                found.add(event);
            }
        }
        return found;
    }

    /** Sequence of the first of the last so many events that fit. */
    synchronized long last(int count, Predicate<LiveArticle> fits) {
        long sequence = next;
        int found = 0;
        Iterator<LiveEvent> backwards = events.descendingIterator();
        while (backwards.hasNext() && found < count) {
            LiveEvent event = backwards.next();
            if (fits.test(event.article())) {
                sequence = event.sequence();
                found++;
            }
        }
        return sequence;
    }

    /** The position before an event that is held, or behind the newest. */
    synchronized Position before(long sequence) {
        Position before = base;
        for (LiveEvent event : events) {
            if (event.sequence() >= sequence) {
                return before;
            }
            before = event.after();
        }
        return before;
    }

    private Iterator<LiveEvent> newest(long count) {
        Deque<LiveEvent> tail = new ArrayDeque<>();
        Iterator<LiveEvent> backwards = events.descendingIterator();
        while (backwards.hasNext() && tail.size() < count) {
            tail.addFirst(backwards.next());
        }
        return tail.iterator();
    }
}
