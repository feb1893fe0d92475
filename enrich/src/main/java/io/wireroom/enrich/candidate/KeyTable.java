package io.wireroom.enrich.candidate;

import java.util.Arrays;

/**
 * Maps 64-bit keys to ints from 0, -1 where there is none: open addressing with linear probing, 12 to 24 bytes a key. Keys are
 * folded to 32 bits, so that one in some thousands of a great table shares its value with another. Not thread-safe.
 */
final class KeyTable {
    private static final int NONE = -1;

    /** In the place of a value that was taken out: what is behind it in the probe still has to be found. */
    private static final int GONE = -2;

    private static final int LEAST_ROOM = 1024;

    private int[] keys = new int[LEAST_ROOM];
    private int[] values = filled(LEAST_ROOM);
    private int used;

    int get(long key) {
        int value = values[cell(folded(key))];
        return value < 0 ? NONE : value;
    }

    /** Sets a key's value; -1 takes it out. */
    void put(long key, int value) {
        int folded = folded(key);
        int cell = cell(folded);
        if (values[cell] == NONE) {
            if (value == NONE) {
                return;
            }
            if (used * 4 >= keys.length * 3) {
                rebuild();
                cell = cell(folded);
            }
            used++;
            keys[cell] = folded;
        }
        values[cell] = value == NONE ? GONE : value;
    }

    private static int folded(long key) {
        return (int) (key ^ (key >>> Integer.SIZE));
    }

    private int cell(int key) {
        int mask = keys.length - 1;
        int cell = (key ^ (key >>> 16)) & mask;
        while (values[cell] != NONE && keys[cell] != key) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    /** Makes room, of which at most two thirds are used then. */
    private void rebuild() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        long live = Arrays.stream(oldValues).filter(v -> v >= 0).count();
        int room = LEAST_ROOM;
        while (room * 2L < live * 3) {
            room *= 2;
        }
        keys = new int[room];
        values = filled(room);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] >= 0) {
                int cell = cell(oldKeys[i]);
                keys[cell] = oldKeys[i];
                values[cell] = oldValues[i];
                used++;
            }
        }
    }

    private static int[] filled(int room) {
        int[] values = new int[room];
        Arrays.fill(values, NONE);
        return values;
    }
}
