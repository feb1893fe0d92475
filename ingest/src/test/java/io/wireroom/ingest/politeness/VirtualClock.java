package io.wireroom.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set. Not thread-safe. */
public final class VirtualClock implements InstantSource {
    private Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }
}
