package io.wireroom.ingest.poll;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The entries that a feed's last documents had, newest first, in 16 bytes each: a key that knows the entry again and a
 * fingerprint that changes when it does. 64 bits are enough for a key that only tells a few hundred entries of one feed
 * apart. Immutable.
 */
final class FeedMemory {
    static final FeedMemory EMPTY = new FeedMemory(ByteBuffer.allocate(0));

    private static final int ENTRY_BYTES = 2 * Long.BYTES;

    private final ByteBuffer packed;

    private FeedMemory(ByteBuffer packed) {
        this.packed = packed;
    }

    /** What a feed's state holds; the bytes must not change. */
    static FeedMemory of(ByteBuffer packed) {
        return new FeedMemory(packed.slice());
    }

    /** For a feed's state; not to be changed. */
    ByteBuffer packed() {
        return packed.duplicate();
    }

    int size() {
        return packed.limit() / ENTRY_BYTES;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    long key(int index) {
        return packed.getLong(index * ENTRY_BYTES);
    }

    long fingerprint(int index) {
        return packed.getLong(index * ENTRY_BYTES + Long.BYTES);
    }

    /** Fingerprints by key; of an entry that stands there twice the newer one. */
    Map<Long, Long> fingerprints() {
        Map<Long, Long> fingerprints = new HashMap<>(2 * size());
        for (int i = 0; i < size(); i++) {
            fingerprints.putIfAbsent(key(i), fingerprint(i));
        }
        return fingerprints;
    }

    /** Collects entries, newest first. */
    static final class Builder {
        private final ByteBuffer packed;

        Builder(int mostEntries) {
            this.packed = ByteBuffer.allocate(mostEntries * ENTRY_BYTES);
        }

        void add(long key, long fingerprint) {
            packed.putLong(key).putLong(fingerprint);
        }

        boolean isFull() {
            return !packed.hasRemaining();
        }

        FeedMemory build() {
            byte[] used = new byte[packed.position()];
            packed.get(0, used);
            return new FeedMemory(ByteBuffer.wrap(used));
        }
    }
}
