package io.wireroom.enrich.copy;

import io.wireroom.enrich.text.Hashes;
import io.wireroom.enrich.text.Words;
import java.util.Arrays;

/** Hashes of all runs of so many words of a text. A text of fewer words is one shingle; none has none. */
final class Shingles {
    /** Words of the shingles by which texts are compared as a whole. */
    static final int LENGTH = 3;

    private Shingles() {}

    /**
     * The shingles in reading order, repetitions included; the title is left out.
     *
     * @param length words of a shingle
     */
    static long[] inOrder(Words words, int length) {
        int start = words.titleSize();
        int size = words.size() - start;
        if (size == 0) {
            return new long[0];
        }
        long[] shingles = new long[Math.max(1, size - length + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(size, i + length); j++) {
                hash = Long.rotateLeft(hash, 21) * 0x9e3779b97f4a7c15L + words.word(start + j);
            }
            shingles[i] = Hashes.mix(hash);
        }
        return shingles;
    }

    /** The same values sorted, each once. */
    static long[] distinct(long[] shingles) {
        long[] sorted = shingles.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }
}
