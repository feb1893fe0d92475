package io.wireroom.web.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long after each failure, between half of that and the whole, so that
 * receivers that were down together are not all called at once. Not thread-safe.
 */
final class Backoff {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final RandomGenerator random;

    Backoff(Duration first, RandomGenerator random) {
        this.first = first;
        this.random = random;
    }

    /**
     * The wait after some failures in a row.
     *
     * @param failures at least 1
     * @param wish what the receiver asked for by Retry-After; obeyed up to an hour, and never cut short
     */
    Duration after(int failures, Optional<Duration> wish) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long whole = Math.min(doubled, LONGEST.toMillis());
        Duration own = Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
        Duration wished = wish.filter(w -> w.compareTo(LONGEST_WISH) <= 0)
                .orElse(wish.isPresent() ? LONGEST_WISH : Duration.ZERO);
        return own.compareTo(wished) >= 0 ? own : wished;
    }
}
