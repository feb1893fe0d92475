package io.wireroom.enrich.percolate;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one article: for each leaf of the compiled queries (a word, phrase or pattern in a field) where it does. Used
 * again for article after article, by one thread.
 */
final class Findings {
    private static final int NONE = -1;
    private static final int ROOM = 256;

    /** A bit for each leaf: whether it is there. Small enough to stay near the processor. */
    private final long[] held;

    /** Of each leaf that is there, its first and last entry below, side by side. */
    private final int[] chains;

    private int[] next = new int[ROOM];
    private int[] fields = new int[ROOM];
    private int[] positions = new int[ROOM];
    private int[] starts = new int[ROOM];
    private int[] ends = new int[ROOM];
    private int size;

    private int[] touched = new int[ROOM];
    private int touchedSize;

    private final FieldWords[] words;
    private @Nullable FieldIndexes indexes;

    Findings(int leaves, FieldWords[] words) {
        this.words = words;
        held = new long[(leaves + Long.SIZE - 1) / Long.SIZE];
        chains = new int[2 * leaves];
    }

    /** Forgets the article before. */
    void clear() {
        for (int i = 0; i < touchedSize; i++) {
            held[touched[i] / Long.SIZE] = 0;
        }
        touchedSize = 0;
        size = 0;
        indexes = null;
    }

    /** A leaf stands at a place, which is not before where it was last found in this field. */
    void add(int leaf, int field, int position, int start, int end) {
        if (size == next.length) {
            int room = 2 * size;
            next = Arrays.copyOf(next, room);
            fields = Arrays.copyOf(fields, room);
            positions = Arrays.copyOf(positions, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        if (holds(leaf)) {
            next[chains[2 * leaf + 1]] = size;
        } else {
            held[leaf / Long.SIZE] |= 1L << leaf;
            chains[2 * leaf] = size;
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedSize);
            }
            touched[touchedSize++] = leaf;
        }
        chains[2 * leaf + 1] = size;
        next[size] = NONE;
        fields[size] = field;
        positions[size] = position;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** A leaf is true of the article and stands nowhere in it. */
    void hold(int leaf) {
        add(leaf, NONE, NONE, NONE, NONE);
    }

    /** Gives each leaf that was found, once. */
    void forEach(IntConsumer leaf) {
        for (int i = 0; i < touchedSize; i++) {
            leaf.accept(touched[i]);
        }
    }

    boolean holds(int leaf) {
        return (held[leaf / Long.SIZE] & (1L << leaf)) != 0;
    }

    private int first(int leaf) {
        return holds(leaf) ? chains[2 * leaf] : NONE;
    }

    /** Adds where a leaf stands. */
    void collect(int leaf, List<Hit> hits) {
        for (int at = first(leaf); at != NONE; at = next[at]) {
            if (starts[at] != NONE) {
                hits.add(new Hit(fields[at], starts[at], ends[at]));
            }
        }
    }

    /** The positions of a leaf of one word, ascending. */
    int[] positions(int leaf) {
        int[] found = new int[4];
        int count = 0;
        for (int at = first(leaf); at != NONE; at = next[at]) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = positions[at];
        }
        return Arrays.copyOf(found, count);
    }

    /** The article's fields, for queries that only Lucene can answer. */
    FieldIndexes indexes() {
        if (indexes == null) {
            indexes = new FieldIndexes(words);
        }
        return indexes;
    }
}
