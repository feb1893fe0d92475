package io.wireroom.enrich.trie;

import java.util.Arrays;

/**
 * The edges of a trie, each from a node by a word to a node, in one open-addressing table: 12 bytes a slot, of which between
 * four and six ninths are filled. Thread-safe once no more are added.
 */
public final class Edges {
    /** No node that an edge leads to. */
    public static final int NONE = 0;

    private static final long FREE = -1;

    /** Odd, near the golden ratio of 2^64: spreads keys over their upper bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = free(16);
    private int[] targets = new int[16];
    private int size;

    /** Where an edge leads; {@link #NONE} if there is none. */
    public int target(int node, int word) {
        int slot = slot(keys, key(node, word));
        return keys[slot] == FREE ? NONE : targets[slot];
    }

    /** Adds an edge that is not there yet. */
    public void add(int node, int word, int target) {
        if (3L * (size + 1) > 2L * keys.length) {
            widen();
        }
        put(keys, targets, key(node, word), target);
        size++;
    }

    private void widen() {
        long[] wider = free(keys.length + keys.length / 2);
        int[] widerTargets = new int[wider.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                put(wider, widerTargets, keys[i], targets[i]);
            }
        }
        keys = wider;
        targets = widerTargets;
    }

    private static void put(long[] keys, int[] targets, long key, int target) {
        int slot = slot(keys, key);
        keys[slot] = key;
        targets[slot] = target;
    }

    /** Where a key is, or would be. */
    private static int slot(long[] keys, long key) {
        int slot = (int) ((((key * SPREAD) >>> Integer.SIZE) * keys.length) >>> Integer.SIZE);
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }

    private static long key(int node, int word) {
        return ((long) node << Integer.SIZE) | word;
    }

    private static long[] free(int slots) {
        long[] keys = new long[slots];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
