package io.wireroom.enrich.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weightiest terms of an article with their weights, of length one, and how many words it has. Terms are 32-bit hashes in
 * ascending order; weights are kept in steps of 1/255 of the greatest. Immutable; 5 bytes a term.
 */
public final class StoryVector {
    private final int words;
    private final int[] terms;
    private final byte[] steps;
    private final double length;

    private StoryVector(int words, int[] terms, byte[] steps) {
        this.words = words;
        this.terms = terms;
        this.steps = steps;
        this.length = length(steps);
    }

    /**
     * A vector of an article.
     *
     * @param words that it has
     * @param terms in ascending order
     * @param weights of the terms, of any length
     */
    static StoryVector of(int words, int[] terms, double[] weights) {
        double greatest = 0;
        for (double weight : weights) {
            greatest = Math.max(greatest, weight);
        }
        byte[] steps = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            steps[i] = (byte) Math.max(1, Math.round(weights[i] / greatest * 255));
        }
        return new StoryVector(words, terms, steps);
    }

    /** Number of words of the article. */
    int words() {
        return words;
    }

    /** Weight of a term, 0 where it is not kept. */
    double weight(int term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : Byte.toUnsignedInt(steps[at]) / length;
    }

    /** Cosine of the angle between two vectors, 0 to 1; 0 when one is empty. */
    public double cosine(StoryVector other) {
        return cosine(other, 1);
    }

    /** The same, 0 when both hold fewer than some number of terms. */
    double cosine(StoryVector other, int leastShared) {
        int sum = 0;
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                sum += Byte.toUnsignedInt(steps[i++]) * Byte.toUnsignedInt(other.steps[j++]);
                shared++;
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared < leastShared ? 0 : sum / (length * other.length);
    }

    /** The vector as bytes; {@link #fromBytes} reads them back. */
    public ByteBuffer toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + 5 * terms.length);
        bytes.putInt(words);
        for (int term : terms) {
            bytes.putInt(term);
        }
        return bytes.put(steps).rewind();
    }

    /** Reads {@link #toBytes}; the buffer's position stays. */
    public static StoryVector fromBytes(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate();
        int words = in.getInt();
        int[] terms = new int[in.remaining() / 5];
        byte[] steps = new byte[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = in.getInt();
        }
        in.get(steps);
        return new StoryVector(words, terms, steps);
    }

    private static double length(byte[] steps) {
        int squares = 0;
        for (byte step : steps) {
            squares += Byte.toUnsignedInt(step) * Byte.toUnsignedInt(step);
        }
        return Math.sqrt(squares);
    }
}
