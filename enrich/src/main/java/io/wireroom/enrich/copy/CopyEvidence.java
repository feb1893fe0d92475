package io.wireroom.enrich.copy;

/**
 * What {@link CopyVerifier} weighs of two texts.
 *
 * @param wording runs of three words
 * @param names names and other words with a capital letter within sentences
 * @param numbers numbers
 */
public record CopyEvidence(Overlap wording, Overlap names, Overlap numbers) {

    public static CopyEvidence of(CopySketch left, CopySketch right) {
        return new CopyEvidence(left.shingleOverlap(right), left.nameOverlap(right), left.numberOverlap(right));
    }
}
