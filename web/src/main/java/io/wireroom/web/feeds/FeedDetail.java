package io.wireroom.web.feeds;

import java.util.List;

/**
 * A feed with why its next poll is when it is.
 *
 * @param facts the explanation; empty before the first poll
 */
public record FeedDetail(FeedItem feed, List<FeedFact> facts) {
    public FeedDetail {
        facts = List.copyOf(facts);
    }
}
