package io.wireroom.enrich.candidate;

import java.util.Arrays;

/** Maps 64-bit keys to ints, -1 where there is none: open addressing with linear probing. Not thread-safe. */
final class KeyTable {
    private static final int NONE = -1;

    private long[] keys = new long[1024];
    private int[] values = filled(1024);
    private boolean[] used = new boolean[1024];
    private int size;

    int get(long key) {
        int cell = cell(key);
        return used[cell] ? values[cell] : NONE;
    }

    /** Sets a key's value; -1 frees it at the next growth. */
    void put(long key, int value) {
        int cell = cell(key);
        if (!used[cell]) {
            if (size * 2 >= keys.length) {
                rebuild();
                cell = cell(key);
            }
            used[cell] = true;
            keys[cell] = key;
            size++;
        }
        values[cell] = value;
    }

    private int cell(long key) {
        int mask = keys.length - 1;
        int cell = (int) (key ^ (key >>> 32)) & mask;
        while (used[cell] && keys[cell] != key) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private void rebuild() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        int live = (int) Arrays.stream(oldValues).filter(v -> v != NONE).count();
        int room = Math.max(1024, Integer.highestOneBit(Math.max(1, live)) * 8);
        keys = new long[room];
        values = filled(room);
        used = new boolean[room];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int[] filled(int room) {
        int[] values = new int[room];
        Arrays.fill(values, NONE);
        return values;
    }
}
