package io.wireroom.enrich.story;

import java.time.Duration;

/**
 * How likely two articles report one event: the cosine of their terms, less the longer both are, as long articles on one
 * subject share much that is not of one event, and less the further apart they were published.
 */
public final class StorySimilarity {
    private static final int LEAST_SHARED = 4;

    /** Words from which on articles are long. */
    private static final double LONG = 200;

    /** Cosine that articles share for each e-fold of their length. */
    private static final double SHARED_BY_LENGTH = 0.04;

    /** What of a similarity is left at the window's end. */
    private static final double LEFT_AT_THE_END = 0.6;

    private final double threshold;
    private final Duration window;

    /**
     * @param threshold similarity from which two articles report one event, 0 to 1
     * @param window distance in time from which they never do
     */
    public StorySimilarity(double threshold, Duration window) {
        this.threshold = threshold;
        this.window = window;
    }

    /** Their similarity, 0 to 1; 0 when they report different events. */
    public double of(StoryVector left, StoryVector right, Duration apart) {
        double similarity = score(left, right, apart);
        return similarity >= threshold ? similarity : 0;
    }

    /** Their similarity, 0 to 1, whether it is enough or not. */
    public double score(StoryVector left, StoryVector right, Duration apart) {
        double nearness = 1 - (double) Math.abs(apart.toMillis()) / window.toMillis();
        double cosine = nearness < 0 ? 0 : left.cosine(right, LEAST_SHARED);
        if (cosine == 0) {
            return 0;
        }
        double length = Math.max(1, Math.min(left.words(), right.words()) / LONG);
        double similarity =
                (cosine - SHARED_BY_LENGTH * Math.log(length)) * (LEFT_AT_THE_END + (1 - LEFT_AT_THE_END) * nearness);
        return Math.max(0, Math.min(1, similarity));
    }
}
