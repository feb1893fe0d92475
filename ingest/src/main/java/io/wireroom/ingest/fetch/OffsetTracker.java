package io.wireroom.ingest.fetch;

import java.util.BitSet;
import java.util.OptionalLong;

/**
 * Which offsets of one partition are finished, when work ends in another order than it came. The committable offset is
 * the first one that is not finished; offsets that were never handed out (gaps of compaction and transactions) hold
 * nothing up. Not thread-safe.
 */
final class OffsetTracker {
    private static final int REBASE = 4_096;

    private final BitSet open = new BitSet();
    private long base = -1;
    private long end = -1;
    private long committed = -1;

    /** Takes note of an offset that was handed out; offsets come in rising order. */
    void started(long offset) {
        if (offset < end) {
            throw new IllegalArgumentException("offset " + offset + " comes behind " + end);
        }
        if (base < 0 || open.isEmpty()) {
            base = offset;
        }
        open.set(Math.toIntExact(offset - base));
        end = offset + 1;
    }

    /** Takes note of finished work. */
    void finished(long offset) {
        open.clear(Math.toIntExact(offset - base));
        int first = open.nextSetBit(0);
        if (first > REBASE) {
            rebase(first);
        }
    }

    /** Offset to commit, when it has moved since the last time this was asked. */
    OptionalLong committable() {
        if (end < 0) {
            return OptionalLong.empty();
        }
        int first = open.nextSetBit(0);
        long offset = first < 0 ? end : base + first;
        if (offset == committed) {
            return OptionalLong.empty();
        }
        committed = offset;
        return OptionalLong.of(offset);
    }

    /** What was asked for last was not committed, and is asked for again. */
    void notCommitted() {
        committed = -1;
    }

    /** Offsets handed out and not finished. */
    int unfinished() {
        return open.cardinality();
    }

    private void rebase(int first) {
        BitSet kept = open.get(first, open.length());
        open.clear();
        open.or(kept);
        base += first;
    }
}
