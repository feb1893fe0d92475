package io.wireroom.sink.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. Not thread-safe. */
public final class ManualClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves on. */
    public void advance(Duration by) {
        now = now.plus(by);
    }
}
