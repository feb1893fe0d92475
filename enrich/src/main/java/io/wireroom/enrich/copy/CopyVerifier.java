package io.wireroom.enrich.copy;

import io.wireroom.enrich.copy.CopyVerdict.Kind;

/** Decides by two sketches whether one text copies the other. Symmetric: swapping the texts swaps only the direction. */
public final class CopyVerifier {
    /** Texts of fewer shingles say too little to be called a copy of anything but the same text. */
    private static final int LEAST_SHINGLES = 20;

    private static final int LEAST_EXACT = 6;
    private static final double NEAR_FOR_SURE = 0.6;
    private static final double NEAR_AT_ALL = 0.3;
    private static final double CONTAINED = 0.8;
    private static final double SAME_FACTS = 0.75;

    private CopyVerifier() {}

    /** The verdict on two texts. */
    public static CopyVerdict verify(CopySketch left, CopySketch right) {
        int smaller = Math.min(left.shingleCount(), right.shingleCount());
        if (left.sameText(right)) {
            return smaller >= LEAST_EXACT ? new CopyVerdict(Kind.EXACT, 1) : CopyVerdict.NONE;
        }
        if (smaller < LEAST_SHINGLES) {
            return CopyVerdict.NONE;
        }
        Overlap shingles = left.shingleOverlap(right);
        Overlap facts = left.factOverlap(right);
        if (isNear(shingles, facts)) {
            return new CopyVerdict(Kind.NEAR, shingles.jaccard());
        }
        return contained(shingles, facts);
    }

    private static boolean isNear(Overlap shingles, Overlap facts) {
        double jaccard = shingles.jaccard();
        return jaccard >= NEAR_FOR_SURE || (jaccard >= NEAR_AT_ALL && facts.containment() >= SAME_FACTS);
    }

    private static CopyVerdict contained(Overlap shingles, Overlap facts) {
        if (shingles.containment() < CONTAINED) {
            return CopyVerdict.NONE;
        }
        boolean leftInside = shingles.left() <= shingles.right();
        return new CopyVerdict(leftInside ? Kind.LEFT_INSIDE : Kind.RIGHT_INSIDE, shingles.containment());
    }
}
