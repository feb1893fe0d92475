package io.wireroom.enrich.candidate;

import io.wireroom.enrich.copy.CopyVerdict;
import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Pair;

/**
 * What two articles that met under a key turn out to be to each other.
 *
 * @param copy as seen from the left one
 * @param story similarity as reports of one event; 0 when they are of different ones
 */
record Meeting(CopyVerdict copy, double story) {
    boolean related() {
        return isCopy() || story > 0;
    }

    boolean isCopy() {
        return copy.kind() != CopyVerdict.Kind.NONE;
    }

    /** The right article as the left one's neighbour. */
    Neighbour seenFromLeft(Party right) {
        return seen(right, CopyVerdict.Kind.LEFT_INSIDE);
    }

    /** The left article as the right one's neighbour. */
    Neighbour seenFromRight(Party left) {
        return seen(left, CopyVerdict.Kind.RIGHT_INSIDE);
    }

    /** An article that is no neighbour any more. */
    static Neighbour gone(Party other) {
        return new Meeting(CopyVerdict.NONE, 0).seenFromLeft(other);
    }

    /** An article as its counterpart sees it, whose being an excerpt of it has the given kind. */
    private Neighbour seen(Party other, CopyVerdict.Kind inside) {
        return switch (copy.kind()) {
            case NONE -> neighbour(other, Pair.NONE, 0);
            case EXACT -> neighbour(other, Pair.EXACT, copy.similarity());
            case NEAR -> neighbour(other, Pair.NEAR, copy.similarity());
            case LEFT_INSIDE, RIGHT_INSIDE ->
                copy.kind() == inside ? neighbour(other, Pair.INSIDE, copy.similarity()) : around(other);
        };
    }

    /** The longer text may come second: it is a copy of its excerpt only when they are also alike as wholes. */
    private Neighbour around(Party excerpt) {
        return copy.jaccard() > 0
                ? neighbour(excerpt, Pair.NEAR, copy.jaccard())
                : neighbour(excerpt, Pair.AROUND, copy.similarity());
    }

    private Neighbour neighbour(Party other, Pair pair, double copySimilarity) {
        return new Neighbour(other.id(), other.version(), other.orderedAt(), pair, copySimilarity, story, null);
    }
}
