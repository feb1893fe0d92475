package io.wireroom.enrich.story;

import java.time.Duration;

/** How likely two articles report one event: the cosine of their terms, less the further apart they were published. */
public final class StorySimilarity {
    private static final int LEAST_SHARED = 4;

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
        double nearness = 1 - (double) apart.abs().toMillis() / window.toMillis();
        if (nearness < 0 || left.shared(right) < LEAST_SHARED) {
            return 0;
        }
        double similarity = left.cosine(right) * (0.8 + 0.2 * nearness);
        return similarity >= threshold ? Math.min(1, similarity) : 0;
    }
}
