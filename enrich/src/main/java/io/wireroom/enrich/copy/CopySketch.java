package io.wireroom.enrich.copy;

import io.wireroom.enrich.text.Hashes;
import io.wireroom.enrich.text.Words;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text to verify copies: a hash of the whole, its shingles (all of a text of up to
 * {@value #MOST_SHINGLES}, else those whose low bits are zero, which is the same share of both sides of any pair: Broder's
 * "mod m" sketch) and its facts, the numbers and names that tell a copy from a form filled in anew. Immutable; about 2 KB
 * for 500 words.
 */
public final class CopySketch {
    static final int MOST_SHINGLES = 512;
    static final int MOST_FACTS = 96;

    /** Lowest bit of a fact. */
    private static final int NAME = 0;

    private static final int NUMBER = 1;

    private final long textHash;
    private final int shift;
    private final int[] shingles;
    private final int[] facts;

    private CopySketch(long textHash, int shift, int[] shingles, int[] facts) {
        this.textHash = textHash;
        this.shift = shift;
        this.shingles = shingles;
        this.facts = facts;
    }

    static CopySketch of(Words words, long[] distinctShingles) {
        int shift = 0;
        while (distinctShingles.length >> shift > MOST_SHINGLES) {
            shift++;
        }
        return new CopySketch(words.textHash(), shift, sample(distinctShingles, shift), facts(words));
    }

    /** Estimated number of distinct shingles of the text. */
    public int shingleCount() {
        return shingles.length << shift;
    }

    /** Hash of the text's words in their order. */
    long textHash() {
        return textHash;
    }

    /** True when both texts have the same words in the same order. */
    boolean sameText(CopySketch other) {
        return textHash == other.textHash;
    }

    /** How many sampled shingles each side has and both share, at the coarser of the two samplings. */
    Overlap shingleOverlap(CopySketch other) {
        int coarser = Math.max(shift, other.shift);
        return Overlap.of(thinned(coarser), other.thinned(coarser));
    }

    /** How many names each side has and both share. */
    Overlap nameOverlap(CopySketch other) {
        return Overlap.of(facts(NAME), other.facts(NAME));
    }

    /** How many numbers each side has and both share. */
    Overlap numberOverlap(CopySketch other) {
        return Overlap.of(facts(NUMBER), other.facts(NUMBER));
    }

    /** The sketch as bytes; {@link #fromBytes} reads them back. */
    public ByteBuffer toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 1 + 2 + 4 * shingles.length + 4 * facts.length);
        bytes.putLong(textHash).put((byte) shift).putShort((short) shingles.length);
        bytes.asIntBuffer().put(shingles).put(facts);
        return bytes.rewind();
    }

    /** Reads {@link #toBytes}; the buffer's position stays. */
    public static CopySketch fromBytes(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate();
        long textHash = in.getLong();
        int shift = in.get();
        int[] shingles = new int[in.getShort()];
        int[] facts = new int[in.remaining() / 4 - shingles.length];
        in.asIntBuffer().get(shingles).get(facts);
        return new CopySketch(textHash, shift, shingles, facts);
    }

    private int[] facts(int kind) {
        return keep(facts, 1, kind);
    }

    /** The values that have the given bits under a mask, in their order. */
    private static int[] keep(int[] values, int mask, int bits) {
        int[] kept = new int[values.length];
        int size = 0;
        for (int value : values) {
            if ((value & mask) == bits) {
                kept[size++] = value;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static int fact(Words words, int i) {
        int hash = (int) Hashes.mix(words.stem(i)) & ~1;
        return words.isNumber(i) ? hash | NUMBER : hash | NAME;
    }

    private int[] thinned(int coarser) {
        if (coarser == shift) {
            return shingles;
        }
        return keep(shingles, (1 << coarser) - 1, 0);
    }

    private static int[] sample(long[] distinct, int shift) {
        long mask = (1L << shift) - 1;
        int[] sample = new int[distinct.length];
        int size = 0;
        for (long shingle : distinct) {
            if ((shingle & mask) == 0) {
                sample[size++] = (int) shingle;
            }
        }
        return sortedSet(sample, Math.min(size, Short.MAX_VALUE));
    }

    /** The first values of an array in ascending order, each once. */
    private static int[] sortedSet(int[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || values[i] != values[kept - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    private static int[] facts(Words words) {
        int[] facts = new int[Math.min(MOST_FACTS, words.size())];
        int size = 0;
        for (int i = words.titleSize(); i < words.size() && size < facts.length; i++) {
            if (words.isNumber(i) || words.isNameLike(i)) {
                facts[size++] = fact(words, i);
            }
        }
        return sortedSet(facts, size);
    }
}
