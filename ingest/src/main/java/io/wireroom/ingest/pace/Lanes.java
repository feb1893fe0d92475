package io.wireroom.ingest.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Items that wait for their time, each in a lane. At most one item of a lane is out at a time, and between the return of
 * one and the start of the next lies at least the lane's gap. Among items whose time has come, the one that could have
 * gone first goes first. An item that waits for later holds up no other, neither in its lane nor outside. Each operation
 * takes logarithmic time. Not thread-safe.
 *
 * @param <T> the items
 */
public final class Lanes<T> {
    private final Duration gap;
    private final Map<String, Lane<T>> lanes = new HashMap<>();
    private final PriorityQueue<Turn<T>> turns = new PriorityQueue<>(
            Comparator.comparing((Turn<T> turn) -> turn.at()).thenComparing(Turn::order));
    private long order;
    private int waiting;

    /** Lanes with a gap; zero for none. */
    public Lanes(Duration gap) {
        this.gap = gap;
    }

    /** Adds an item that must not go before an instant. */
    public void add(String lane, T item, Instant notBefore) {
        Lane<T> its = lanes.computeIfAbsent(lane, name -> new Lane<>());
        Waiting<T> added = new Waiting<>(item, notBefore, order++);
        its.items.add(added);
        waiting++;
        if (its.items.element().order() == added.order()) {
            offerTurn(its);
        }
    }

    /** Takes the item whose turn it is and marks its lane busy; empty when nobody's time has come. */
    public Optional<T> take(Instant now) {
        Optional<Turn<T>> turn = nextTurn();
        if (turn.isEmpty() || turn.get().at().isAfter(now)) {
            return Optional.empty();
        }
        turns.remove();
        Lane<T> lane = turn.get().lane();
        lane.busy = true;
        lane.out = lane.items.remove();
        waiting--;
        return Optional.of(lane.out.item());
    }

    /** Says that the item last taken from a lane is done; the lane rests for its gap. */
    public void release(String lane, Instant now) {
        Lane<T> its = lanes.get(lane);
        if (its != null && its.busy) {
            its.busy = false;
            its.restsUntil = now.plus(gap);
            offerTurn(its);
        }
    }

    /** Puts back the item last taken from a lane, as if it had not been taken, to wait until an instant. */
    public void putBack(String lane, T item, Instant notBefore) {
        Lane<T> its = lanes.computeIfAbsent(lane, name -> new Lane<>());
        its.busy = false;
        its.items.add(new Waiting<>(item, notBefore, order++));
        waiting++;
        offerTurn(its);
    }

    /** Puts back the item last taken from a lane where it was, and keeps the lane at rest until an instant. */
    public void putBack(String lane, Instant until) {
        Lane<T> its = lanes.get(lane);
        if (its != null && its.busy && its.out != null) {
            its.busy = false;
            its.items.add(its.out);
            its.restsUntil = until.isAfter(its.restsUntil) ? until : its.restsUntil;
            waiting++;
            offerTurn(its);
        }
    }

    /** Keeps a lane at rest until an instant, as its server asked. */
    public void rest(String lane, Instant until) {
        Lane<T> its = lanes.computeIfAbsent(lane, name -> new Lane<>());
        if (until.isAfter(its.restsUntil)) {
            its.restsUntil = until;
            offerTurn(its);
        }
    }

    /** When the next item may go; empty when none waits in an idle lane. */
    public Optional<Instant> nextAt() {
        return nextTurn().map(Turn::at);
    }

    /** Drops one waiting item of a lane; one that is out is not affected. */
    public void remove(String lane, T item) {
        Lane<T> its = lanes.get(lane);
        if (its != null && its.items.removeIf(entry -> entry.item() == item)) {
            waiting--;
            offerTurn(its);
        }
    }

    /** Drops waiting items; those that are out are not affected. */
    public void removeIf(Predicate<T> condition) {
        waiting = 0;
        for (Lane<T> lane : lanes.values()) {
            lane.items.removeIf(entry -> condition.test(entry.item()));
            waiting += lane.items.size();
            offerTurn(lane);
        }
    }

    /** Forgets lanes that are idle, empty and rested, so that they do not pile up. */
    public void sweep(Instant now) {
        lanes.values().removeIf(lane -> !lane.busy && lane.items.isEmpty() && lane.restsUntil.isBefore(now));
    }

    /** Items that wait. */
    public int waiting() {
        return waiting;
    }

    /** Offers the lane's head a new turn; turns offered earlier no longer count. */
    private void offerTurn(Lane<T> lane) {
        lane.turn++;
        Waiting<T> head = lane.items.peek();
        if (head != null && !lane.busy) {
            Instant at = head.notBefore().isAfter(lane.restsUntil) ? head.notBefore() : lane.restsUntil;
            turns.add(new Turn<>(at, head.order(), lane, lane.turn));
        }
    }

    private Optional<Turn<T>> nextTurn() {
        Turn<T> first = turns.peek();
        while (first != null && first.number() != first.lane().turn) {
            turns.remove();
            first = turns.peek();
        }
        return Optional.ofNullable(first);
    }

    private record Waiting<T>(T item, Instant notBefore, long order) {}

    private record Turn<T>(Instant at, long order, Lane<T> lane, long number) {}

    private static final class Lane<T> {
        final PriorityQueue<Waiting<T>> items = new PriorityQueue<>(
                Comparator.comparing((Waiting<T> item) -> item.notBefore()).thenComparing(Waiting::order));
        Instant restsUntil = Instant.MIN;
        boolean busy;

        @Nullable
        Waiting<T> out;

        long turn;
    }
}
