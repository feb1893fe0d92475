package io.wireroom.enrich.copy;

/**
 * Sizes of two sets and of what they share.
 *
 * @param left size of one
 * @param right size of the other
 * @param shared how many both hold
 */
public record Overlap(int left, int right, int shared) {

    /** Of two sorted arrays without repetition. */
    static Overlap of(int[] left, int[] right) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                shared++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return new Overlap(left.length, right.length, shared);
    }

    /** Shared over united; 0 for two empty sets. */
    public double jaccard() {
        int united = left + right - shared;
        return united == 0 ? 0 : (double) shared / united;
    }

    /** Share of the smaller set that the larger holds; 0 when one is empty. */
    public double containment() {
        int smaller = Math.min(left, right);
        return smaller == 0 ? 0 : (double) shared / smaller;
    }
}
