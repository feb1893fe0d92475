package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedProblem;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedResult;
import io.wireroom.ingest.feed.SitemapLink;
import io.wireroom.ingest.feed.WrittenEntry;
import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.FetchResult.Failure;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.identity.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Reads the sitemaps behind a sitemap index, one after the other with its host's gap between them, as one feed: at most {@link #MOST}, of the index's own
 * domain, those that are news by their name first, then the ones that changed last; none that changed more than two days
 * before the newest, which is archive. Indexes within indexes are not followed. Thread-safe.
 */
final class SitemapFollower {
    /** Sitemaps read at one poll. */
    static final int MOST = 3;

    private static final Duration ARCHIVE = Duration.ofDays(2);
    private static final Comparator<SitemapLink> ORDER = Comparator.comparing(SitemapFollower::isNews)
            .thenComparing(sitemap -> sitemap.changedAt().orElse(Instant.MIN))
            .reversed();

    private final Fetcher fetcher;
    private final FetchLimits cost;
    private final FeedReader reader;
    private final FeedLimits limits;

    SitemapFollower(Fetcher fetcher, FetchLimits cost, FeedReader reader, FeedLimits limits) {
        this.fetcher = fetcher;
        this.cost = cost;
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * The index with the entries of its sitemaps; a problem where it has some and none could be read.
     *
     * @param most sitemaps that are read
     */
    FeedResult follow(Feed index, String indexUrl, int most) {
        List<WrittenEntry> entries = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        List<SitemapLink> chosen =
                chosen(index.sitemaps(), indexUrl).stream().limit(most).toList();
        for (SitemapLink sitemap : chosen) {
            FeedResult result = get(sitemap.url());
            result.feed().ifPresent(feed -> entries.addAll(feed.written()));
            result.problem().ifPresent(problem -> unread.add(sitemap.url() + ": " + result.detail()));
        }
        return chosen.isEmpty() || unread.size() < chosen.size()
                ? FeedResult.of(index.withEntries(entries))
                : FeedResult.failed(
                        FeedProblem.NO_SITEMAP, "None of the index's sitemaps could be read; " + unread.get(0));
    }

    /** Which sitemaps are read, in the order in which they are. */
    static List<SitemapLink> chosen(List<SitemapLink> sitemaps, String indexUrl) {
        String domain = DomainPartitioner.domain(indexUrl);
        Instant newest = sitemaps.stream()
                .flatMap(sitemap -> sitemap.changedAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return sitemaps.stream()
                .filter(sitemap -> DomainPartitioner.domain(sitemap.url()).equals(domain))
                .filter(sitemap -> sitemap.changedAt().isEmpty()
                        || sitemap.changedAt().get().plus(ARCHIVE).isAfter(newest))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    /** Whether the index tells of each sitemap that is read when it changed, so that an unchanged index means no news. */
    static boolean tellsOfChanges(Feed index, String indexUrl) {
        return chosen(index.sitemaps(), indexUrl).stream()
                .allMatch(sitemap -> sitemap.changedAt().isPresent());
    }

    private FeedResult get(String url) {
        FetchResult fetched = fetcher.fetch(FetchRequest.of(url, Wanted.FEED, cost));
        return fetched.document()
                .map(document -> read(document, fetched.trail().url()))
                .orElseGet(() -> FeedResult.failed(
                        FeedProblem.NO_SITEMAP,
                        fetched.failure().map(Failure::detail).orElse("no document")));
    }

    private FeedResult read(Document document, String url) {
        return reader.read(document.body(), document.contentType(), URI.create(url), limits);
    }

    private static boolean isNews(SitemapLink sitemap) {
        return WebAddress.of(sitemap.url())
                .filter(address -> address.path().toLowerCase(Locale.ROOT).contains("news"))
                .isPresent();
    }
}
