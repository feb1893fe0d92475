package io.wireroom.web.feeds;

import java.util.List;
import java.util.Optional;

/**
 * What would be published of a feed.
 *
 * @param ok false when it cannot be read
 * @param reason why it cannot
 */
public record FeedPreview(
        boolean ok,
        Optional<String> reason,
        Optional<String> detail,
        Optional<String> format,
        Optional<String> title,
        Optional<String> link,
        Optional<String> description,
        Optional<String> language,
        List<Entry> entries) {
    public FeedPreview {
        entries = List.copyOf(entries);
    }

    /** An entry of the feed. */
    public record Entry(
            Optional<String> url,
            Optional<String> title,
            Optional<String> summary,
            List<String> authors,
            Optional<String> publishedAt) {
        public Entry {
            authors = List.copyOf(authors);
        }
    }
}
