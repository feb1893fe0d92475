package io.wireroom.ingest.feed;

/** Leaves the depths of a parser with a reason; never leaves this package. */
final class FeedUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final FeedProblem problem;

    FeedUnreadable(FeedProblem problem, String sentence) {
        super(sentence, null, false, false);
        this.problem = problem;
    }

    FeedProblem problem() {
        return problem;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
