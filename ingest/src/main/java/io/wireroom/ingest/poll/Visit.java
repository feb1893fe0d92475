package io.wireroom.ingest.poll;

import java.time.Instant;

/**
 * What a poll found, as far as the schedule is concerned.
 *
 * @param at when it was made
 * @param kind how it ended
 * @param overlap share of the document's entries that were known before, 0 to 1; meaningful for {@link Kind#READ}
 * @param weight failure points to add; 0 unless it failed
 */
record Visit(Instant at, Kind kind, double overlap, double weight) {

    enum Kind {
        /** The first document of this feed that could be read. */
        FIRST,
        /** A document with entries. */
        READ,
        /** 304, the same bytes again, or a document without entries. */
        UNCHANGED,
        FAILED,
        /** 410. */
        GONE
    }

    static Visit first(Instant at) {
        return new Visit(at, Kind.FIRST, 0, 0);
    }

    static Visit read(Instant at, double overlap) {
        return new Visit(at, Kind.READ, overlap, 0);
    }

    static Visit unchanged(Instant at) {
        return new Visit(at, Kind.UNCHANGED, 1, 0);
    }

    static Visit failed(Instant at, double weight) {
        return new Visit(at, Kind.FAILED, 0, weight);
    }

    static Visit gone(Instant at) {
        return new Visit(at, Kind.GONE, 0, 1);
    }
}
