package io.wireroom.ingest.politeness;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Runs a client on the virtual clock, with several polls under way at a time. */
final class Simulation {
    private static final int WORKERS = 16;

    private final VirtualClock clock;
    private final PriorityQueue<Ending> underway = new PriorityQueue<>(Comparator.comparing(Ending::at));

    /** A poll that ends. */
    private record Ending(Instant at, Runnable settle) {}

    Simulation(VirtualClock clock) {
        this.clock = clock;
    }

    /** Lets the client work until an instant; polls under way then are waited for. */
    void run(FeedClient client, Instant end) {
        Instant now = clock.instant();
        while (now.isBefore(end)) {
            begin(client, now);
            now = next(client, now, end);
            settle(now);
        }
        settle(Instant.MAX);
        clock.set(end);
    }

    private void begin(FeedClient client, Instant now) {
        Optional<Runnable> begun = Optional.empty();
        do {
            clock.set(now);
            begun = underway.size() < WORKERS ? client.poll() : Optional.empty();
            begun.ifPresent(settle -> underway.add(new Ending(clock.instant(), settle)));
        } while (begun.isPresent());
        clock.set(now);
    }

    private Instant next(FeedClient client, Instant now, Instant end) {
        Optional<Instant> due = underway.size() < WORKERS ? client.nextAt() : Optional.empty();
        Instant next = due.filter(end::isAfter).orElse(end);
        if (!underway.isEmpty() && underway.element().at().isBefore(next)) {
            next = underway.element().at();
        }
        return next.isAfter(now) ? next : now.plusMillis(1);
    }

    private void settle(Instant now) {
        while (!underway.isEmpty() && !underway.element().at().isAfter(now)) {
            Ending ending = underway.remove();
            clock.set(ending.at());
            ending.settle().run();
        }
    }
}
