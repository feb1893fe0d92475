package io.wireroom.web.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Looks at the web on behalf of a reader, within the limits and by the manners of ingest. Thread-safe. */
public interface FeedScout extends AutoCloseable {
    /** Addresses that {@link #find} asks at most. */
    int mostAsked();

    /**
     * Looks for the feeds of a site, for as long as it takes.
     *
     * @param url a normalised address
     * @param asked hears before each request how many there were
     */
    SiteFeeds find(String url, IntConsumer asked);

    /**
     * Reads a feed once and tells what would be published.
     *
     * @param url a normalised address
     */
    FeedPreview preview(String url);

    @Override
    void close();

    /**
     * What came of looking for feeds.
     *
     * @param feeds that could be read, the best first
     * @param tried what was looked at, in order
     */
    record SiteFeeds(List<FoundFeed> feeds, List<TriedAddress> tried) {
        public SiteFeeds {
            feeds = List.copyOf(feeds);
            tried = List.copyOf(tried);
        }
    }

    /**
     * A feed that was found.
     *
     * @param foundBy what led to it, in words
     */
    record FoundFeed(
            String url, Optional<String> title, String format, int entries, Optional<Instant> newest, String foundBy) {}

    /**
     * An address that was looked at.
     *
     * @param foundBy what led to it, in words
     * @param outcome FEED, PAGE, or why there is no feed
     */
    record TriedAddress(String url, String foundBy, String outcome, String detail) {}
}
