package io.wireroom.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** The time that one document may still take, over all redirects; waiting for a host's turn is not part of it. Not thread-safe. */
final class TimeLeft {
    private final InstantSource clock;
    private Duration left;

    TimeLeft(Duration all, InstantSource clock) {
        this.left = all;
        this.clock = clock;
    }

    /** Does something with the time that is left, of which it then has taken its part. */
    <T> T spend(Function<Duration, T> action) {
        Instant start = clock.instant();
        T result = action.apply(left);
        left = left.minus(Duration.between(start, clock.instant()));
        return result;
    }
}
