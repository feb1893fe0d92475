package io.wireroom.sink.bulk;

import java.time.Instant;

/**
 * A time in which no document is taken.
 *
 * @param since when the first request of it failed
 * @param failures attempts since then
 * @param reason the last failure in words
 * @param nextAttemptAt when the next request goes out
 */
public record Outage(Instant since, int failures, String reason, Instant nextAttemptAt) {
    static Outage begin(Instant now, String reason, Instant nextAttemptAt) {
        return new Outage(now, 1, reason, nextAttemptAt);
    }

    Outage again(String lastReason, Instant next) {
        return new Outage(since, failures + 1, lastReason, next);
    }
}
