package io.wireroom.sink.bulk;

import java.time.Instant;
import java.util.List;

/** The documents of one request. Immutable. */
public final class Batch {
    private final List<BulkItem> items;
    private final int attempt;
    private final Instant sentAt;

    Batch(List<BulkItem> items, int attempt, Instant sentAt) {
        this.items = List.copyOf(items);
        this.attempt = attempt;
        this.sentAt = sentAt;
    }

    /** The documents in the order in which they go out; no document twice. */
    public List<BulkItem> items() {
        return items;
    }

    /** 1 for documents sent for the first time, one more for each time they are sent again. */
    public int attempt() {
        return attempt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Size of the request in bytes, about. */
    public long bytes() {
        return items.stream().mapToLong(BulkItem::bytes).sum();
    }
}
