package io.wireroom.cli.replay;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.StopSignal;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Holds a replay to a rate, and to what the enrichment keeps up with: no more than some seconds' worth waits on the broker,
 * so that new articles do not wait behind it. Not thread-safe.
 */
final class Pace {
    private static final int SECONDS_WAITING = 5;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final int rate;
    private final ReplayBacklog backlog;
    private final StopSignal stopSignal;
    private final Duration stuck;
    private final long started = System.nanoTime();
    private long published;
    private long looked;

    /** @param stuck how long the backlog may stay as it is before the enrichment counts as not running */
    Pace(int rate, ReplayBacklog backlog, StopSignal stopSignal, Duration stuck) {
        this.rate = rate;
        this.backlog = backlog;
        this.stopSignal = stopSignal;
        this.stuck = stuck;
    }

    /** Waits until another may be published. */
    void await() {
        long due = started + published * 1_000_000_000L / rate;
        long nanos = due - System.nanoTime();
        if (nanos > 0) {
            pause(Duration.ofNanos(nanos));
        }
        if (published - looked >= rate) {
            looked = published;
            awaitAtMost((long) rate * SECONDS_WAITING, left -> {});
        }
    }

    /** Notes that one was published. */
    void published() {
        published++;
    }

    /** How many were published. */
    long count() {
        return published;
    }

    /**
     * Waits until all are tagged.
     *
     * @param waiting told now and then of how many wait
     * @return false when the command was stopped before
     */
    boolean awaitAllRead(LongConsumer waiting) {
        return awaitAtMost(0, waiting) && !stopSignal.asked();
    }

    private boolean awaitAtMost(long most, LongConsumer waiting) {
        long least = Long.MAX_VALUE;
        long since = System.nanoTime();
        long size = backlog.size();
        while (size > most && !stopSignal.asked()) {
            if (size < least) {
                least = size;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > stuck.toNanos()) {
                throw CommandFailure.check("the enrichment has tagged nothing for " + stuck.toSeconds() + " s; " + size
                        + " articles wait for it: look whether wireroom enrich runs (wireroom status)");
            }
            waiting.accept(size);
            pause(LOOK);
            size = backlog.size();
        }
        return size <= most;
    }

    private void pause(Duration duration) {
        try {
            stopSignal.await(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopSignal.ask();
        }
    }
}
