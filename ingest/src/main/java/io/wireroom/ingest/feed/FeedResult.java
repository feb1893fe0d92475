package io.wireroom.ingest.feed;

import java.util.Optional;

/**
 * What came of reading a document.
 *
 * @param feed present exactly where {@code problem} is absent
 * @param detail one sentence on the problem; empty where there is none
 */
public record FeedResult(Optional<Feed> feed, Optional<FeedProblem> problem, String detail) {
    public FeedResult {
        if (feed.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("a result is a feed or a problem");
        }
    }

    /** A document that could be read. */
    public static FeedResult of(Feed feed) {
        return new FeedResult(Optional.of(feed), Optional.empty(), "");
    }

    /** A document that could not be read. */
    public static FeedResult failed(FeedProblem problem, String detail) {
        return new FeedResult(Optional.empty(), Optional.of(problem), detail);
    }
}
