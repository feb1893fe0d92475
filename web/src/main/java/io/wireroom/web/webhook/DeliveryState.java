package io.wireroom.web.webhook;

import java.time.Instant;
import java.util.Optional;

/** How the deliveries of one webhook have gone on this instance since it started. Thread-safe. */
final class DeliveryState {
    private Optional<Instant> lastSuccess = Optional.empty();
    private Optional<Instant> lastFailure = Optional.empty();
    private Optional<String> lastReason = Optional.empty();
    private int failuresInARow;
    private long delivered;
    private long givenUp;

    /** What it is at one moment. */
    record Snapshot(
            Optional<Instant> lastSuccess,
            Optional<Instant> lastFailure,
            Optional<String> lastReason,
            int failuresInARow,
            long delivered,
            long givenUp) {}

    synchronized void succeeded(Instant at) {
        lastSuccess = Optional.of(at);
        failuresInARow = 0;
        delivered++;
    }

    synchronized void failed(Instant at, String reason) {
        lastFailure = Optional.of(at);
        lastReason = Optional.of(reason);
        failuresInARow++;
    }

    synchronized void gaveUp() {
        givenUp++;
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(lastSuccess, lastFailure, lastReason, failuresInARow, delivered, givenUp);
    }
}
