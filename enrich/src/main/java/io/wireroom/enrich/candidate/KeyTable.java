package io.wireroom.enrich.candidate;

import java.util.Arrays;

/**
 * Maps 64-bit keys to ints from 0, -1 where there is none: open addressing with linear probing, 11 to 13 bytes a key. Keys are
 * folded to 32 bits, so that one in some thousands of a great table shares its value with another. Not thread-safe.
 */
final class KeyTable {
    private static final int NONE = -1;

    /** In the place of a value that was taken out: what is behind it in the probe still has to be found. */
    private static final int GONE = -2;

    private static final int LEAST_ROOM = 1024;

    /** Knuth's multiplier, the golden ratio in 32 bits: keys that lie close by come to lie apart. */
    private static final int SPREAD = 0x9e3779b9;

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
        int cell = (int) ((Integer.toUnsignedLong(key * SPREAD) * keys.length) >>> Integer.SIZE);
        while (values[cell] != NONE && keys[cell] != key) {
            cell = cell + 1 == keys.length ? 0 : cell + 1;
        }
        return cell;
    }

    /**
     * Makes room, of which five eighths are used then: by what is there, not by powers of two, of which a table just doubled
     * would use a third.
     */
    private void rebuild() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        long live = Arrays.stream(oldValues).filter(v -> v >= 0).count();
        int room = Math.toIntExact(Math.max(LEAST_ROOM, live * 8 / 5));
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
