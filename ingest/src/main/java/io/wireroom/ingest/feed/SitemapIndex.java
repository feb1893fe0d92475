package io.wireroom.ingest.feed;

import io.wireroom.ingest.date.WrittenDate;
import io.wireroom.ingest.identity.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;

/** Reads sitemap indexes (sitemaps.org): lists of sitemaps, each with the time of its last change where it is told. */
final class SitemapIndex {
    private SitemapIndex() {}

    static Feed read(Element root, Optional<WebAddress> document, FeedLimits limits) throws FeedUnreadable {
        List<SitemapLink> sitemaps = new ArrayList<>();
        for (Element sitemap : FeedTree.outermost(root, List.of("sitemap"), limits.maxEntries())) {
            FeedTree.text(sitemap, "loc")
                    .map(loc -> document.flatMap(base -> base.resolve(loc))
                            .map(WebAddress::toString)
                            .orElse(loc))
                    .ifPresent(url -> sitemaps.add(new SitemapLink(url, changedAt(sitemap))));
        }
        return new Feed(
                FeedFormat.SITEMAP_INDEX,
                Optional.empty(),
                document.map(WebAddress::origin),
                Optional.empty(),
                Optional.empty(),
                FeedHints.NONE,
                List.of(),
                sitemaps);
    }

    private static Optional<Instant> changedAt(Element sitemap) {
        return FeedTree.text(sitemap, "lastmod").flatMap(WrittenDate::of).map(WrittenDate::instant);
    }
}
