package io.wireroom.enrich.copy;

import io.wireroom.enrich.copy.CopyVerdict.Kind;

/**
 * Decides by two sketches whether one text copies the other. Editors cut, reorder and reword; they keep names and numbers.
 * Forms filled in anew (weather, markets, results) keep the wording and change these. So a pair must share its wording and
 * its facts. Symmetric: swapping the texts swaps only the direction.
 */
public final class CopyVerifier {
    /** Texts of fewer shingles say too little to be called a copy of anything but the same text. */
    private static final int LEAST_SHINGLES = 20;

    private static final int LEAST_EXACT = 6;
    private static final double NEAR = 0.3;
    private static final double CONTAINED = 0.7;
    private static final double SAME_NAMES = 0.65;
    private static final double SAME_NUMBERS = 0.5;

    /** Sides with fewer facts than this are too few to tell by. */
    private static final int LEAST_FACTS = 3;

    /** Wording that must be shared where there are no facts to tell by. */
    private static final double WITHOUT_FACTS = 0.8;

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
        Overlap wording = left.shingleOverlap(right);
        if (wording.jaccard() < NEAR && wording.containment() < CONTAINED) {
            return CopyVerdict.NONE;
        }
        return sharesFacts(left, right, wording) ? verdict(wording) : CopyVerdict.NONE;
    }

    private static CopyVerdict verdict(Overlap wording) {
        if (wording.jaccard() >= NEAR) {
            return new CopyVerdict(Kind.NEAR, wording.jaccard());
        }
        boolean leftInside = wording.left() <= wording.right();
        return new CopyVerdict(leftInside ? Kind.LEFT_INSIDE : Kind.RIGHT_INSIDE, wording.containment());
    }

    private static boolean sharesFacts(CopySketch left, CopySketch right, Overlap wording) {
        Overlap names = left.nameOverlap(right);
        Overlap numbers = left.numberOverlap(right);
        boolean namesTell = tells(names);
        boolean numbersTell = tells(numbers);
        if (!namesTell && !numbersTell) {
            return wording.containment() >= WITHOUT_FACTS;
        }
        return (!namesTell || names.containment() >= SAME_NAMES)
                && (!numbersTell || numbers.containment() >= SAME_NUMBERS);
    }

    private static boolean tells(Overlap facts) {
        return Math.min(facts.left(), facts.right()) >= LEAST_FACTS;
    }
}
