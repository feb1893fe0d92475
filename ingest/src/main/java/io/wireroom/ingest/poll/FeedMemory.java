package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.WrittenEntry;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The entries that a feed's last documents had, newest first, in 16 bytes each: a key that knows the entry again (64
 * bits), a fingerprint that changes when it does (32), and its guid (32), which knows it again under another URL; see decision
 * record 0026. So many bits are enough to tell a few hundred entries of one feed apart. Those of the last document stand
 * first, and of them the markup is kept too, in 8 bytes each (decision record 0072). Immutable.
 */
final class FeedMemory {
    static final FeedMemory EMPTY = new FeedMemory(ByteBuffer.allocate(0), ByteBuffer.allocate(0));

    /** The guid of an entry without one. */
    static final int NO_GUID = 0;

    private static final int ENTRY_BYTES = Long.BYTES + 2 * Integer.BYTES;

    private final ByteBuffer packed;
    private final ByteBuffer markups;

    private FeedMemory(ByteBuffer packed, ByteBuffer markups) {
        this.packed = packed;
        this.markups = markups;
    }

    /** What a feed's state holds; the bytes must not change. */
    static FeedMemory of(ByteBuffer packed, ByteBuffer markups) {
        return new FeedMemory(packed.slice(), markups.slice());
    }

    /** For a feed's state; not to be changed. */
    ByteBuffer packed() {
        return packed.duplicate();
    }

    /** Markup of the first entries, for a feed's state; not to be changed. */
    ByteBuffer markups() {
        return markups.duplicate();
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

    int fingerprint(int index) {
        return packed.getInt(index * ENTRY_BYTES + Long.BYTES);
    }

    int guid(int index) {
        return packed.getInt(index * ENTRY_BYTES + Long.BYTES + Integer.BYTES);
    }

    /** Places by key; of an entry that stands there twice the newer one. */
    Map<Long, Integer> byKey() {
        Map<Long, Integer> places = new HashMap<>(2 * size());
        for (int i = 0; i < size(); i++) {
            places.putIfAbsent(key(i), i);
        }
        return places;
    }

    /** Places by markup, of the last document's entries. */
    Map<Long, Integer> byMarkup() {
        int known = Math.min(size(), markups.limit() / Long.BYTES);
        Map<Long, Integer> places = new HashMap<>(2 * known);
        for (int i = 0; i < known; i++) {
            places.putIfAbsent(markups.getLong(i * Long.BYTES), i);
        }
        places.remove(WrittenEntry.NO_MARKUP);
        return places;
    }

    /** Places by guid, without guids that several entries have, which tell nothing apart. */
    Map<Integer, Integer> byGuid() {
        Map<Integer, Integer> places = new HashMap<>(2 * size());
        Set<Integer> shared = new HashSet<>(Set.of(NO_GUID));
        for (int i = 0; i < size(); i++) {
            if (places.putIfAbsent(guid(i), i) != null) {
                shared.add(guid(i));
            }
        }
        places.keySet().removeAll(shared);
        return places;
    }

    /** Collects entries, newest first. */
    static final class Builder {
        private final ByteBuffer packed;
        private final ByteBuffer markups;

        Builder(int mostEntries) {
            this.packed = ByteBuffer.allocate(mostEntries * ENTRY_BYTES);
            this.markups = ByteBuffer.allocate(mostEntries * Long.BYTES);
        }

        /** Takes an entry of the document; all of these come before those of an older memory. */
        void add(long key, int fingerprint, int guid, long markup) {
            packed.putLong(key).putInt(fingerprint).putInt(guid);
            markups.putLong(markup);
        }

        /** Takes over an entry of an older memory. */
        void add(FeedMemory older, int index) {
            packed.putLong(older.key(index)).putInt(older.fingerprint(index)).putInt(older.guid(index));
        }

        boolean isFull() {
            return !packed.hasRemaining();
        }

        FeedMemory build() {
            return new FeedMemory(used(packed), used(markups));
        }

        private static ByteBuffer used(ByteBuffer buffer) {
            byte[] used = new byte[buffer.position()];
            buffer.get(0, used);
            return ByteBuffer.wrap(used);
        }
    }
}
