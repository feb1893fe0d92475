package io.wireroom.ingest.boilerplate;

import java.util.Arrays;

/** Rows of fingerprint, page marks and last sight, 16 bytes each, in arrays that double as they fill. */
final class BlockRows {
    private int[] fingerprints;
    private long[] marks;
    private int[] lastSeen;
    private int size;

    BlockRows(int room) {
        this.fingerprints = new int[room];
        this.marks = new long[room];
        this.lastSeen = new int[room];
    }

    int size() {
        return size;
    }

    int fingerprint(int row) {
        return fingerprints[row];
    }

    long marks(int row) {
        return marks[row];
    }

    int lastSeen(int row) {
        return lastSeen[row];
    }

    /** Row of a fingerprint, or -1. */
    int find(int fingerprint) {
        for (int row = 0; row < size; row++) {
            if (fingerprints[row] == fingerprint) {
                return row;
            }
        }
        return -1;
    }

    void set(int row, int fingerprint, long pages, int seen) {
        fingerprints[row] = fingerprint;
        marks[row] = pages;
        lastSeen[row] = seen;
    }

    /** Adds an empty row and returns it. */
    int grow() {
        if (size == fingerprints.length) {
            fingerprints = Arrays.copyOf(fingerprints, 2 * size);
            marks = Arrays.copyOf(marks, 2 * size);
            lastSeen = Arrays.copyOf(lastSeen, 2 * size);
        }
        return size++;
    }
}
