package io.wireroom.sink.bulk;

import java.time.Instant;

/**
 * How many requests may run at once: one more for each round of successes while more than half of it is used, half as
 * many after an overload (additive increase, multiplicative decrease; Chiu and Jain 1989), never below 1. Failures of requests that were sent
 * before the last decrease do not count again: they tell of the same overload. Not thread-safe.
 */
public final class ConcurrencyLimiter {
    private final int most;
    private double limit;
    private int running;
    private Instant decreasedAt = Instant.MIN;

    /**
     * @param initial requests at once to begin with
     * @param most requests at once, at most
     */
    public ConcurrencyLimiter(int initial, int most) {
        if (initial < 1 || most < initial) {
            throw new IllegalArgumentException("not 1 <= " + initial + " <= " + most);
        }
        this.limit = initial;
        this.most = most;
    }

    /** Requests that may run at once now. */
    public int limit() {
        return (int) limit;
    }

    /** Requests that run. */
    public int running() {
        return running;
    }

    boolean hasRoom() {
        return running < limit();
    }

    void sent() {
        running++;
    }

    void succeeded() {
        boolean used = running * 2 > limit();
        if (used) {
            limit = Math.min(most, limit + 1.0 / limit());
        }
        running--;
    }

    void overloaded(Instant sentAt, Instant now) {
        running--;
        if (!sentAt.isBefore(decreasedAt)) {
            limit = Math.max(1, limit / 2);
            decreasedAt = now;
        }
    }
}
