package io.wireroom.enrich.copy;

import io.wireroom.enrich.text.Hashes;
import java.util.Arrays;

/**
 * Blocking keys for copies. Two kinds, so that two texts share a key when they are alike as a whole or share a passage:
 *
 * <ul>
 *   <li>MinHash bands (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets" 3.4): {@value #BANDS} bands
 *       of {@value #ROWS} rows meet with probability 1 - (1 - J³)^{@value #BANDS}, which is 0.996 at Jaccard 0.5 and 0.68
 *       at 0.3.
 *   <li>Winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of each window of {@value #WINDOW} runs of
 *       {@value #RUN} words, so that any 42 words in a row that two texts share give both the same key. Runs of fewer words
 *       are common turns of phrase that unrelated articles share.
 * </ul>
 */
final class CopyKeys {
    static final int BANDS = 42;
    static final int ROWS = 3;
    static final int RUN = 5;
    static final int WINDOW = 38;

    /** Passages of some 20,000 words: what a text costs is bounded. */
    static final int MOST_PASSAGES = 1_024;

    private static final long[] MULTIPLIERS = new long[BANDS * ROWS];
    private static final long[] ADDENDS = new long[BANDS * ROWS];

    static {
        for (int i = 0; i < MULTIPLIERS.length; i++) {
            MULTIPLIERS[i] = Hashes.mix(0x5851f42d4c957f2dL + i) | 1;
            ADDENDS[i] = Hashes.mix(0x14057b7ef767814fL + i);
        }
    }

    private CopyKeys() {}

    /**
     * The keys of a text, each once; none for a text without words.
     *
     * @param shingles each once
     * @param runs of {@value #RUN} words, in reading order
     */
    static long[] of(long[] shingles, long[] runs) {
        if (shingles.length == 0) {
            return new long[0];
        }
        long[] passages = passages(runs);
        long[] keys = Arrays.copyOf(bands(signature(shingles)), BANDS + passages.length);
        System.arraycopy(passages, 0, keys, BANDS, passages.length);
        return keys;
    }

    /** The least value of each of the hash functions x -> a x + b over the shingles. */
    static long[] signature(long[] shingles) {
        long[] least = new long[MULTIPLIERS.length];
        for (int i = 0; i < least.length; i++) {
            long a = MULTIPLIERS[i];
            long b = ADDENDS[i];
            long min = Long.MAX_VALUE;
            for (long shingle : shingles) {
                min = Math.min(min, a * shingle + b);
            }
            least[i] = min;
        }
        return least;
    }

    private static long[] bands(long[] signature) {
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = Hashes.combine(key, signature[band * ROWS + row]);
            }
            keys[band] = key;
        }
        return keys;
    }

    /**
     * The winnowed shingles; of a text shorter than a window, its least. Of more than {@value #MOST_PASSAGES} those stay whose
     * low bits are zero, which the same passage of a shorter text is always kept with.
     */
    static long[] passages(long[] inOrder) {
        long[] picked = new long[inOrder.length];
        int size = 0;
        int last = -1;
        for (int end = Math.min(WINDOW, inOrder.length); end <= inOrder.length; end++) {
            int start = Math.max(0, end - WINDOW);
            int least = last >= start ? smaller(inOrder, last, end - 1) : rightmostLeast(inOrder, start, end);
            if (least != last) {
                picked[size++] = inOrder[least];
                last = least;
            }
        }
        return thinned(Shingles.distinct(Arrays.copyOf(picked, size)));
    }

    private static long[] thinned(long[] passages) {
        long[] kept = passages;
        for (long mask = 1; kept.length > MOST_PASSAGES; mask = mask << 1 | 1) {
            long low = mask;
            kept = Arrays.stream(kept).filter(one -> (one & low) == 0).toArray();
        }
        return kept;
    }

    private static int smaller(long[] values, int kept, int entering) {
        return values[entering] <= values[kept] ? entering : kept;
    }

    private static int rightmostLeast(long[] values, int start, int end) {
        int least = start;
        for (int i = start + 1; i < end; i++) {
            if (values[i] <= values[least]) {
                least = i;
            }
        }
        return least;
    }
}
