package io.wireroom.ingest.profile;

import java.util.OptionalDouble;

/**
 * What is remembered of the quiet between a feed's postings, each measured in the postings that its profile expected
 * meanwhile: nights and weekends then count for what they are. A gap of a feed that posts at random has a measure of one on
 * average; a regular feed's vary less, a bursty one's more. Immutable.
 *
 * @param number of gaps; older ones fade once there are some hundreds
 * @param sum of their measures
 * @param squares sum of the squares of their measures
 * @param longest the largest measure, fading to half over seven thousand gaps
 */
record PostingGaps(double number, double sum, double squares, double longest) {
    static final PostingGaps NONE = new PostingGaps(0, 0, 0, 0);

    /** Fewer say nothing about an upper percentile. */
    static final int LEAST = 10;

    private static final double MOST = 1_000;
    private static final double FADING = 0.9999;

    /** Beyond the longest gap by so much at least. */
    private static final double BEYOND_LONGEST = 1.25;

    /** A remarkable gap counts as so many percentiles at most. */
    private static final double MOST_REMARKABLE = 2;

    /** Gaps that vary as a random feed's do, added to those seen before their variation is believed. */
    private static final double PRIOR = 5;

    private static final double LEAST_VARIATION = 0.02;
    private static final double MOST_VARIATION = 9;

    /** Upper 0.1 % point of the normal distribution. */
    private static final double Z = 3.0902;

    PostingGaps {
        if (!(number >= 0 && sum >= 0 && squares >= 0 && longest >= 0)) {
            throw new IllegalArgumentException("no gaps: " + number + ", " + sum + ", " + squares + ", " + longest);
        }
    }

    /** With one more; how much one outage may count is bounded, or it would make the feed's silence normal. */
    PostingGaps with(double gap) {
        double counted = Math.min(gap, MOST_REMARKABLE * remarkable().orElse(gap));
        double kept = number < MOST ? 1 : (MOST - 1) / MOST;
        return new PostingGaps(
                number * kept + 1,
                sum * kept + counted,
                squares * kept + counted * counted,
                Math.max(longest * FADING, counted));
    }

    /**
     * The 99.9th percentile of the next gap: that of gammas with the mean and the variation of the gaps seen, of which there
     * are so many only (so the ratio of two gammas, an F distribution), and more than any gap remembered. Empty while there
     * are fewer than {@link #LEAST}.
     */
    OptionalDouble remarkable() {
        if (number < LEAST || sum == 0) {
            return OptionalDouble.empty();
        }
        double variation = variation();
        double shape = 1 / variation;
        double percentile = sum / number * upperF(2 * shape, 2 * shape * number);
        return OptionalDouble.of(Math.max(percentile, longest * beyondLongest(variation)));
    }

    /**
     * What the longest of so many gaps is short of the longest of a thousand: the ratio of the logarithms where the tail is
     * exponential, less for regular feeds.
     */
    private double beyondLongest(double variation) {
        double ratio = Math.log(MOST) / Math.log(Math.min(number, MOST));
        return Math.max(BEYOND_LONGEST, Math.pow(ratio, Math.min(1, variation)));
    }

    /** Variance of the gaps over the square of their mean; 1 for a random feed. */
    private double variation() {
        double mean = sum / number;
        double seen = Math.max(0, squares / number / (mean * mean) - 1);
        double believed = (seen * number + PRIOR) / (number + PRIOR);
        return Math.min(MOST_VARIATION, Math.max(LEAST_VARIATION, believed));
    }

    /** Upper 0.1 % point of the F distribution, by the cube roots of both (Paulson 1942). */
    private static double upperF(double above, double below) {
        double a = 2 / (9 * above);
        double b = 2 / (9 * below);
        double root = Math.sqrt((1 - b) * (1 - b) * a + (1 - a) * (1 - a) * b - Z * Z * a * b);
        double ratio = ((1 - a) * (1 - b) + Z * root) / ((1 - b) * (1 - b) - Z * Z * b);
        return ratio * ratio * ratio;
    }
}
