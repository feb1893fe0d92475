package io.wireroom.ingest.feed;

import io.wireroom.ingest.identity.WebAddress;
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
        Markup markup = new Markup(document, List.of());
        return new Feed(
                FeedFormat.NEWS_SITEMAP,
                publication.flatMap(p -> FeedTree.text(p, "news:name")),
                document.map(WebAddress::origin),
                Optional.empty(),
                publication.flatMap(p -> FeedTree.text(p, "news:language")),
                FeedHints.NONE,
                urls.stream()
                        .map(url -> new WrittenEntry(markup.of(url), () -> entry(url)))
                        .toList(),
                List.of());
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
        EntryDate published = date(news, "news:publication_date");
        return new FeedEntry(
                location,
                location,
                FeedTree.text(news, "news:title").map(SafeHtml::line),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                keywords,
                published.instant(),
                date(url, "lastmod").instant(),
                published.text(),
                FeedTree.child(url, "image:image").flatMap(image -> FeedTree.text(image, "image:loc")));
    }

    private EntryDate date(Element parent, String key) {
        return EntryDate.of(FeedTree.text(parent, key).stream(), clock.instant());
    }
}
