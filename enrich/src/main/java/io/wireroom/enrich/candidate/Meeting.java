package io.wireroom.enrich.candidate;

import io.wireroom.enrich.copy.CopySketch;
import io.wireroom.enrich.copy.CopyVerdict;
import io.wireroom.enrich.copy.CopyVerifier;
import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Profile;
import io.wireroom.enrich.story.StorySimilarity;
import io.wireroom.enrich.story.StoryVector;
import java.time.Duration;

/**
 * What two articles that met under a key turn out to be to each other.
 *
 * @param copy as seen from the left one
 * @param story similarity as reports of one event; 0 when they are of different ones
 */
record Meeting(CopyVerdict copy, double story) {

    static Meeting of(Profile left, Profile right, boolean metAsCopies, boolean metAsStory, MeetingRules rules) {
        Duration apart = Duration.between(left.getOrderedAt(), right.getOrderedAt());
        boolean near = apart.abs().compareTo(rules.copyWindow()) <= 0;
        CopyVerdict copy = metAsCopies && near
                ? CopyVerifier.verify(CopySketch.fromBytes(left.getSketch()), CopySketch.fromBytes(right.getSketch()))
                : CopyVerdict.NONE;
        double story = metAsStory ? story(left, right, apart, rules.story()) : 0;
        return new Meeting(copy, story);
    }

    private static double story(Profile left, Profile right, Duration apart, StorySimilarity similarity) {
        return similarity.of(StoryVector.fromBytes(left.getVector()), StoryVector.fromBytes(right.getVector()), apart);
    }

    boolean related() {
        return copy.kind() != CopyVerdict.Kind.NONE || story > 0;
    }

    /** The right article as the left one's neighbour. */
    Neighbour seenFromLeft(Profile right) {
        return neighbour(right, pair(copy.kind(), Pair.INSIDE, Pair.AROUND));
    }

    /** The left article as the right one's neighbour. */
    Neighbour seenFromRight(Profile left) {
        return neighbour(left, pair(copy.kind(), Pair.AROUND, Pair.INSIDE));
    }

    /** An article that is no neighbour any more. */
    static Neighbour gone(Profile profile) {
        return new Meeting(CopyVerdict.NONE, 0).seenFromLeft(profile);
    }

    private Neighbour neighbour(Profile other, Pair pair) {
        return new Neighbour(
                other.getArticleId(), other.getVersion(), other.getOrderedAt(), pair, copy.similarity(), story, null);
    }

    private static Pair pair(CopyVerdict.Kind kind, Pair leftInside, Pair rightInside) {
        return switch (kind) {
            case NONE -> Pair.NONE;
            case EXACT -> Pair.EXACT;
            case NEAR -> Pair.NEAR;
            case LEFT_INSIDE -> leftInside;
            case RIGHT_INSIDE -> rightInside;
        };
    }
}
