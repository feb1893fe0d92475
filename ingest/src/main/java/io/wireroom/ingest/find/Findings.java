package io.wireroom.ingest.find;

import io.wireroom.ingest.feed.FeedFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of looking for feeds.
 *
 * @param feeds that could be read, the best first
 * @param tried every address that was looked at, in order
 */
public record Findings(List<Found> feeds, List<Try> tried) {
    public Findings {
        feeds = List.copyOf(feeds);
        tried = List.copyOf(tried);
    }

    /**
     * A feed.
     *
     * @param url where it is, behind redirects
     * @param entries in the document; of a sitemap index the sitemaps that it lists
     * @param newest time of the newest entry, where entries have times
     * @param hint how it was found
     */
    public record Found(
            String url, Optional<String> title, FeedFormat format, int entries, Optional<Instant> newest, Hint hint) {}

    /**
     * An address that was looked at.
     *
     * @param outcome {@code FEED}, {@code PAGE}, {@code SAME} for a feed that was found before, {@code READ} for robots.txt, or the
     *     reason why there is no feed
     * @param detail one sentence; empty where the outcome says all
     */
    public record Try(String url, Hint hint, String outcome, String detail) {}
}
