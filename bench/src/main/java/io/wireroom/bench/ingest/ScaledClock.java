package io.wireroom.bench.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is wound up, and then runs as many times faster than the real one. Thread-safe. */
final class ScaledClock implements InstantSource {
    private final Instant start;
    private volatile long sinceNanos;
    private volatile long speed;

    ScaledClock(Instant start) {
        this.start = start;
    }

    void run(long times) {
        sinceNanos = System.nanoTime();
        speed = times;
    }

    @Override
    public Instant instant() {
        return speed == 0
                ? start
                : start.plus(Duration.ofNanos(System.nanoTime() - sinceNanos).multipliedBy(speed));
    }
}
