package io.wireroom.web.feeds;

import java.time.Instant;
import java.util.List;

/** Says how feeds are. Thread-safe. */
public interface FeedWords {
    /** @param id names it in addresses of the API */
    FeedItem item(String id, Feed feed);

    /**
     * Why its next poll is when it is; empty before the first poll.
     *
     * @param now what "ago" and "in" are counted from
     */
    List<FeedFact> explanation(Feed feed, Instant now);
}
