package io.wireroom.enrich.copy;

import io.wireroom.enrich.copy.CopyVerdict.Kind;
import java.nio.ByteBuffer;

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

    /** Share of a text that stands in another, from which it is an excerpt of it if it is also much shorter. */
    private static final double EXCERPT = 0.85;

    private static final double EXCERPT_LENGTH = 0.67;
    private static final double SAME_NAMES = 0.65;
    private static final double SAME_NUMBERS = 0.5;

    /** Share of wording from which fewer names suffice: an excerpt moves sentences' starts, and with them what is a name. */
    private static final double VERBATIM = 0.85;

    private static final double SAME_NAMES_VERBATIM = 0.5;

    /** Sides with fewer facts than this are too few to tell by. */
    private static final int LEAST_FACTS = 3;

    /** Wording that must be shared where there are no facts to tell by. */
    private static final double WITHOUT_FACTS = 0.8;

    private CopyVerifier() {}

    /** The verdict on two texts. */
    public static CopyVerdict verify(CopySketch left, CopySketch right) {
        int smaller = Math.min(left.shingleCount(), right.shingleCount());
        if (left.sameText(right)) {
            return smaller >= LEAST_EXACT ? new CopyVerdict(Kind.EXACT, 1, 1) : CopyVerdict.NONE;
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

    /**
     * A number that the sketches of two texts share when one copies the other by having the very same words; 0 for a text too
     * short to be copied so, and for no sketch.
     *
     * @param sketch {@link CopySketch#toBytes}, or nothing; its position stays
     */
    public static long sameTextKey(ByteBuffer sketch) {
        if (!sketch.hasRemaining()) {
            return 0;
        }
        CopySketch read = CopySketch.fromBytes(sketch);
        return read.shingleCount() < LEAST_EXACT ? 0 : read.textHash();
    }

    private static CopyVerdict verdict(Overlap wording) {
        double jaccard = wording.jaccard() >= NEAR ? wording.jaccard() : 0;
        if (jaccard > 0 && !isExcerpt(wording)) {
            return new CopyVerdict(Kind.NEAR, jaccard, jaccard);
        }
        boolean leftInside = wording.left() <= wording.right();
        return new CopyVerdict(leftInside ? Kind.LEFT_INSIDE : Kind.RIGHT_INSIDE, wording.containment(), jaccard);
    }

    /** Nearly all of a much shorter text. */
    private static boolean isExcerpt(Overlap wording) {
        double ratio = (double) Math.min(wording.left(), wording.right()) / Math.max(wording.left(), wording.right());
        return wording.containment() >= EXCERPT && ratio <= EXCERPT_LENGTH;
    }

    private static boolean sharesFacts(CopySketch left, CopySketch right, Overlap wording) {
        Overlap names = left.nameOverlap(right);
        Overlap numbers = left.numberOverlap(right);
        boolean namesTell = tells(names);
        boolean numbersTell = tells(numbers);
        if (!namesTell && !numbersTell) {
            return wording.containment() >= WITHOUT_FACTS;
        }
        double sameNames = wording.containment() >= VERBATIM ? SAME_NAMES_VERBATIM : SAME_NAMES;
        return (!namesTell || names.containment() >= sameNames)
                && (!numbersTell || numbers.containment() >= SAME_NUMBERS);
    }

    private static boolean tells(Overlap facts) {
        return Math.min(facts.left(), facts.right()) >= LEAST_FACTS;
    }
}
