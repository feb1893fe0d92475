package io.wireroom.ingest.feed;

import io.wireroom.ingest.date.WrittenDate;
import io.wireroom.ingest.identity.WebAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;

/** Reads sitemaps, with Google's news extension where they have it; sitemaps without it give bare addresses. */
final class NewsSitemap {
    private final FeedLimits limits;
    private final InstantSource clock;

    NewsSitemap(FeedLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Feed read(Element root, Optional<WebAddress> document) throws FeedUnreadable {
        List<Element> urls = FeedTree.outermost(root, List.of("url"), limits.maxEntries());
        Optional<Element> publication = urls.stream()
                .flatMap(url -> FeedTree.child(url, "news:news").stream())
                .flatMap(news -> FeedTree.child(news, "news:publication").stream())
                .findFirst();
        return new Feed(
                FeedFormat.NEWS_SITEMAP,
                publication.flatMap(p -> FeedTree.text(p, "news:name")),
                document.map(WebAddress::origin),
                Optional.empty(),
                publication.flatMap(p -> FeedTree.text(p, "news:language")),
                FeedHints.NONE,
                urls.stream().map(this::entry).toList());
    }

    private FeedEntry entry(Element url) {
        Element news = FeedTree.child(url, "news:news").orElse(url);
        List<String> keywords = FeedTree.text(news, "news:keywords")
                .map(words -> Arrays.stream(words.split(","))
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .toList())
                .orElse(List.of());
        Optional<String> location = FeedTree.text(url, "loc");
        return new FeedEntry(
                location,
                location,
                FeedTree.text(news, "news:title").map(SafeHtml::line),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                keywords,
                date(news, "news:publication_date"),
                date(url, "lastmod"),
                FeedTree.child(url, "image:image").flatMap(image -> FeedTree.text(image, "image:loc")));
    }

    private Optional<Instant> date(Element parent, String key) {
        return FeedTree.text(parent, key)
                .flatMap(WrittenDate::of)
                .filter(written -> written.isPlausible(clock.instant()))
                .map(WrittenDate::instant);
    }
}
