package io.wireroom.enrich.copy;

/**
 * How two texts are copies of each other.
 *
 * @param kind NONE when they are none
 * @param similarity Jaccard similarity of their shingles, or containment for LEFT_INSIDE and RIGHT_INSIDE; 0 for NONE
 * @param jaccard Jaccard similarity where they are also alike as wholes, so that the longer text may be called a copy of
 *     the excerpt; 0 where not
 */
public record CopyVerdict(Kind kind, double similarity, double jaccard) {
    /** No copies. */
    public static final CopyVerdict NONE = new CopyVerdict(Kind.NONE, 0, 0);

    /** The kinds of copies, as seen from the first text of the pair. */
    public enum Kind {
        /** No copies. */
        NONE,
        /** The same words in the same order. */
        EXACT,
        /** Syndicated or lightly edited. */
        NEAR,
        /** The first is an excerpt of the second. */
        LEFT_INSIDE,
        /** The second is an excerpt of the first. */
        RIGHT_INSIDE
    }
}
