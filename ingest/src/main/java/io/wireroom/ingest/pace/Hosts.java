package io.wireroom.ingest.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The hosts that this process asks, each at most one request at a time, with a gap between two that is the host's
 * Crawl-delay where that is longer; none while it rests. Two things hold a host:
 *
 * <ul>
 *   <li><em>work</em>, a poll or a page, which may be several requests: whoever hands it out asks with {@link #begin} first
 *       and is told when to come again, so that nobody waits in a thread; polls and pages take turns;
 *   <li>each <em>request</em>, in {@link #enter} and {@link #leave}: the first of a work goes at once, those behind it
 *       (a sitemap of an index, a redirect, one to another host) wait for the gap, a minute at most.
 * </ul>
 *
 * A rest is asked for by the host, or taken where it cannot be reached: five minutes longer after each failure in a row, an
 * hour at most. Thread-safe.
 */
public final class Hosts {
    /** What makes requests. */
    public enum Work {
        POLL,
        PAGE
    }

    /**
     * Why work cannot begin.
     *
     * @param until when to ask again
     * @param resting true where the host is left alone, false where it is only somebody else's turn
     */
    public record Wait(Instant until, boolean resting) {}

    /** How the time until a host is free passes; by the clock that tells whether it is. */
    @FunctionalInterface
    public interface Patience {
        /** Returns when something has changed, or after a time. */
        void await(Condition changed, Duration atMost) throws InterruptedException;
    }

    /** Longest time that a request waits for its turn; one that would have to wait longer is not made. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    static final Duration STEP = Duration.ofMinutes(5);
    static final Duration LONGEST_STEPS = Duration.ofHours(1);
    static final Duration LONGEST_ASKED = Duration.ofHours(24);
    static final Duration LONGEST_CRAWL_DELAY = Duration.ofHours(1);

    /** Until a look at a host that is in use. */
    static final Duration RETRY = Duration.ofMillis(50);

    /** A host is kept so long for work that was told to come. */
    static final Duration KEPT = Duration.ofSeconds(2);

    private static final int SHOWN = 20;

    private final Duration gap;
    private final InstantSource clock;
    private final Patience patience;
    private final Map<String, HostState> hosts = new HashMap<>();
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** @param gap between two requests to one host; zero for none */
    public Hosts(Duration gap, InstantSource clock) {
        this(gap, clock, Hosts::awaitOnce);
    }

    public Hosts(Duration gap, InstantSource clock, Patience patience) {
        this.gap = gap;
        this.clock = clock;
        this.patience = patience;
    }

    @SuppressWarnings("WaitNotInLoop") // enter is the loop
    private static void awaitOnce(Condition changed, Duration atMost) throws InterruptedException {
        changed.awaitNanos(atMost.toNanos());
    }

    /** Begins work at a host; empty when it may go, and then it must {@link #end}. Never blocks for long. */
    public Optional<Wait> begin(String host, Work work) {
        return locked(() -> state(host).begin(work, clock.instant(), gap));
    }

    /** Work at a host has ended, or was called off. */
    public void end(String host) {
        update(host, HostState::end);
    }

    /**
     * Waits for the turn of one request; empty when it may go, and then it must {@link #leave}.
     *
     * @return until when the host cannot be asked, where that is too long to wait
     */
    public Optional<Instant> enter(String host) {
        Instant latest = clock.instant().plus(LONGEST_WAIT);
        lock.lock();
        try {
            Optional<Instant> free = state(host).enter(clock.instant(), gap);
            while (free.isPresent() && !free.get().isAfter(latest)) {
                patience.await(changed, Duration.between(clock.instant(), free.get()));
                free = state(host).enter(clock.instant(), gap);
            }
            return free;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /** A request has ended; the gap begins. */
    public void leave(String host) {
        update(host, state -> {
            state.leave(clock.instant());
            changed.signalAll();
        });
    }

    /** A request to the host ended then, perhaps another process's. */
    public void asked(String host, Instant at) {
        update(host, state -> state.asked(at));
    }

    /** What robots.txt of the host asks for between two requests; zero for nothing, an hour is the most that it gets. */
    public void crawlDelay(String host, Duration asked) {
        Duration heard = asked.compareTo(LONGEST_CRAWL_DELAY) < 0 ? asked : LONGEST_CRAWL_DELAY;
        update(host, state -> state.crawlDelay(heard));
    }

    /** The host wants to be left alone until an instant; a day is the most that it gets. */
    public void rest(String host, Instant until) {
        Instant latest = clock.instant().plus(LONGEST_ASKED);
        update(host, state -> state.rest(until.isBefore(latest) ? until : latest));
    }

    /** The host cannot be reached, or has had enough without saying until when. */
    public void restLonger(String host) {
        update(host, state -> state.restLonger(clock.instant()));
    }

    /** The host has answered. */
    public void answered(String host) {
        update(host, HostState::answered);
    }

    /** The rest between two requests to a host. */
    public Duration gap(String host) {
        return locked(() -> Optional.ofNullable(hosts.get(host))
                .map(state -> state.gap(gap))
                .orElse(gap));
    }

    /** Forgets hosts of which there is nothing to remember. */
    public void sweep() {
        Instant now = clock.instant();
        locked(() -> hosts.values().removeIf(state -> state.idle(now, gap)));
    }

    /** Hosts that rest now, with the reason. */
    public Map<String, Object> resting() {
        return locked(() -> resting(clock.instant()));
    }

    private Map<String, Object> resting(Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        hosts.entrySet().stream()
                .filter(host -> host.getValue().restsAt(now))
                .sorted(Map.Entry.comparingByKey())
                .limit(SHOWN)
                .forEach(host -> shown.put(host.getKey(), host.getValue().words()));
        return shown;
    }

    private HostState state(String host) {
        return hosts.computeIfAbsent(host, any -> new HostState());
    }

    private void update(String host, Consumer<HostState> change) {
        locked(() -> {
            change.accept(state(host));
            return true;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
