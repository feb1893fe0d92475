package io.wireroom.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long polling has stood still: since when no feed was sent out or came back although one was due, or since when
 * nobody looked. Told by one thread, asked by any.
 */
final class Standstill {
    private final InstantSource clock;
    private volatile Instant since;

    /** @param clock the time; polling has just moved */
    Standstill(InstantSource clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Polling moves, or there is nothing to poll. */
    void ends() {
        since = clock.instant();
    }

    /** Time since it last moved or had nothing to do. */
    Duration lasts() {
        Duration lasts = Duration.between(since, clock.instant());
        return lasts.isNegative() ? Duration.ZERO : lasts;
    }
}
