package io.wireroom.ingest.politeness;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that is judged.
 *
 * @param stopped when the client was stopped for a while; the end where it never was
 * @param restarted when it was started again
 */
record Run(Instant start, Instant stopped, Instant restarted, Instant end) {

    /** A run without a restart. */
    static Run of(Instant start, Duration length) {
        return new Run(start, start.plus(length), start.plus(length), start.plus(length));
    }

    /** True when the client was stopped somewhere between the two. */
    boolean interrupts(Instant from, Instant until) {
        return from.isBefore(restarted) && until.isAfter(stopped);
    }
}
