package io.wireroom.sink.bulk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Delays between attempts: doubling from a first one up to a longest one, each shortened by a random part of up to half
 * ("equal jitter", Brooker, AWS Architecture Blog 2015), so that several instances do not come back at the same moment.
 */
public final class Backoff {
    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * The delay before the next attempt.
     *
     * @param failures failed attempts so far, 1 or more
     */
    public Duration after(int failures) {
        int doublings = Math.min(Math.max(0, failures - 1), MAX_DOUBLINGS);
        long full = Math.min(longest.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
    }
}
