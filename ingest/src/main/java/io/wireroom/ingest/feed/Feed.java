package io.wireroom.ingest.feed;

import java.util.List;
import java.util.Optional;

/**
 * A feed as read from one document.
 *
 * @param format dialect in which it was written
 * @param title plain text
 * @param siteUrl page that it belongs to, absolute where that can be known
 * @param description plain text
 * @param language BCP 47 tag as the feed gives it
 * @param hints what it asks of its readers
 * @param written entries in the order of the document
 * @param sitemaps that a {@link FeedFormat#SITEMAP_INDEX} lists, in the order of the document; it has no entries of its own
 */
public record Feed(
        FeedFormat format,
        Optional<String> title,
        Optional<String> siteUrl,
        Optional<String> description,
        Optional<String> language,
        FeedHints hints,
        List<WrittenEntry> written,
        List<SitemapLink> sitemaps) {
    public Feed {
        written = List.copyOf(written);
        sitemaps = List.copyOf(sitemaps);
    }

    /** All entries, read, in the order of the document. */
    public List<FeedEntry> entries() {
        return written.stream().map(WrittenEntry::read).toList();
    }

    /** The feed with other entries. */
    public Feed withEntries(List<WrittenEntry> others) {
        return new Feed(format, title, siteUrl, description, language, hints, others, sitemaps);
    }
}
