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

    /** Of each leaf, its first and last entry below; {@link #NONE} if it is not there. */
    private final int[] firsts;

    private final int[] lasts;

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
        firsts = new int[leaves];
        lasts = new int[leaves];
        Arrays.fill(firsts, NONE);
    }

    /** Forgets the article before. */
    void clear() {
        for (int i = 0; i < touchedSize; i++) {
            firsts[touched[i]] = NONE;
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
        if (firsts[leaf] == NONE) {
            firsts[leaf] = size;
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedSize);
            }
            touched[touchedSize++] = leaf;
        } else {
            next[lasts[leaf]] = size;
        }
        lasts[leaf] = size;
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
        return firsts[leaf] != NONE;
    }

    /** Adds where a leaf stands. */
    void collect(int leaf, List<Hit> hits) {
        for (int at = firsts[leaf]; at != NONE; at = next[at]) {
            if (starts[at] != NONE) {
                hits.add(new Hit(fields[at], starts[at], ends[at]));
            }
        }
    }

    /** The positions of a leaf of one word, ascending. */
    int[] positions(int leaf) {
        int[] found = new int[4];
        int count = 0;
        for (int at = firsts[leaf]; at != NONE; at = next[at]) {
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
