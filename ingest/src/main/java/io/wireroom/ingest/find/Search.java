package io.wireroom.ingest.find;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.ingest.feed.FeedFormat;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedProblem;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedResult;
import io.wireroom.ingest.find.Findings.Found;
import io.wireroom.ingest.find.Findings.Try;
import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.robots.RobotsGate;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.DataSize;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** One search at one site: asks, remembers what it asked, and sorts what it found. Not thread-safe. */
final class Search {
    private static final FetchLimits COST = new FetchLimits(DataSize.ofMebibytes(10), Duration.ofSeconds(20), 5);
    private static final int MOST_SITEMAPS = 5;
    private static final Set<FeedFormat> SITEMAPS = Set.of(FeedFormat.NEWS_SITEMAP, FeedFormat.SITEMAP_INDEX);
    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(
                    (Found feed) -> SITEMAPS.contains(feed.format()))
            .thenComparing(feed -> feed.entries() == 0)
            .thenComparing(Search::isOfComments)
            .thenComparing(Found::hint)
            .thenComparing(feed -> feed.newest().orElse(Instant.MIN), Comparator.reverseOrder());

    private final Fetcher fetcher;
    private final RobotsGate robots;
    private final FeedReader reader;
    private final String origin;
    private final IntConsumer progress;
    private final Set<String> asked = new HashSet<>();
    /** Where each document that was read first came from; sites serve one feed under several addresses. */
    private final Map<ByteBuffer, String> documents = new HashMap<>();

    private final List<Found> found = new ArrayList<>();
    private final List<Try> tried = new ArrayList<>();

    Search(Web web, FeedReader reader, String origin, IntConsumer progress) {
        this.progress = progress;
        this.fetcher = web.fetcher();
        this.robots = web.robots();
        this.reader = reader;
        this.origin = origin;
    }

    Findings findings() {
        return new Findings(found.stream().sorted(BEST_FIRST).toList(), tried);
    }

    /** Reads robots.txt; the sitemaps that it lists, news first. Empty where it cannot be read: then nothing may be asked. */
    Optional<List<Candidate>> robots() {
        String url = origin + "/robots.txt";
        asked.add(url);
        Optional<List<String>> listed = robots.sitemaps(url);
        listed.ifPresent(sitemaps -> tried.add(new Try(url, Hint.ROBOTS, "READ", sitemaps.size() + " sitemaps")));
        robots.failure(url)
                .ifPresent(failure -> tried.add(new Try(
                        url,
                        Hint.ROBOTS,
                        failure.problem().name(),
                        failure.detail() + "; nothing may be asked while robots.txt cannot be read")));
        return listed.map(Search::newsFirst);
    }

    private static List<Candidate> newsFirst(List<String> sitemaps) {
        return sitemaps.stream()
                .sorted(Comparator.comparing(
                        (String sitemap) -> !sitemap.toLowerCase(Locale.ROOT).contains("news")))
                .limit(MOST_SITEMAPS)
                .map(sitemap -> new Candidate(sitemap, Hint.ROBOTS_SITEMAP))
                .toList();
    }

    /** Looks at an address; what a page there names is returned, and nothing for anything else. */
    List<Candidate> look(Candidate candidate) {
        if (asked.size() >= FeedFinder.MOST_REQUESTS || !asked.add(candidate.url())) {
            return List.of();
        }
        if (!robots.knows(candidate.url())) {
            WebAddress.of(candidate.url()).ifPresent(site -> asked.add(site.origin() + "/robots.txt"));
        }
        Optional<FetchProblem> objection = robots.objection(candidate.url());
        if (objection.isPresent()) {
            tried.add(new Try(candidate.url(), candidate.hint(), objection.get().name(), "by robots.txt of its site"));
            return List.of();
        }
        progress.accept(asked.size());
        FetchResult result = fetcher.fetch(FetchRequest.of(candidate.url(), Wanted.FEED, COST));
        if (result.document().isEmpty()) {
            failed(candidate, result);
            return List.of();
        }
        return read(candidate, result.document().get(), result.trail().url());
    }

    private List<Candidate> read(Candidate candidate, Document document, String url) {
        FeedResult result = reader.read(document.body(), document.contentType(), URI.create(url), FeedLimits.DEFAULT);
        if (result.feed().isPresent()) {
            take(candidate, result.feed().get(), url, ByteBuffer.wrap(document.body()));
            return List.of();
        }
        FeedProblem problem = result.problem().orElseThrow();
        boolean page = problem == FeedProblem.HTML_PAGE && candidate.hint() == Hint.ASKED;
        List<Candidate> named = page ? named(document, url) : List.of();
        tried.add(new Try(
                candidate.url(),
                candidate.hint(),
                page ? "PAGE" : problem.name(),
                page ? "names " + named.size() + " addresses that may be feeds" : result.detail()));
        return named;
    }

    private static List<Candidate> named(Document document, String url) {
        String html = new String(document.body(), StandardCharsets.UTF_8);
        return WebAddress.of(url).map(page -> PageCandidates.of(html, page)).orElse(List.of());
    }

    private void take(Candidate candidate, Feed feed, String url, ByteBuffer document) {
        String first = documents.putIfAbsent(document, url);
        if (first != null) {
            tried.add(new Try(candidate.url(), candidate.hint(), "SAME", "the same document as " + first));
            return;
        }
        tried.add(new Try(candidate.url(), candidate.hint(), "FEED", ""));
        boolean index = feed.format() == FeedFormat.SITEMAP_INDEX;
        int entries = index ? feed.sitemaps().size() : feed.entries().size();
        found.add(new Found(url, feed.title(), feed.format(), entries, newest(feed), candidate.hint()));
    }

    private static Optional<Instant> newest(Feed feed) {
        Stream<Instant> entries = feed.entries().stream()
                .flatMap(entry -> Stream.of(entry.publishedAt(), entry.updatedAt()))
                .flatMap(Optional::stream);
        Stream<Instant> sitemaps = feed.sitemaps().stream().flatMap(sitemap -> sitemap.changedAt().stream());
        return Stream.concat(entries, sitemaps).max(Comparator.naturalOrder());
    }

    private void failed(Candidate candidate, FetchResult result) {
        tried.add(result.failure()
                .map(failure -> new Try(
                        candidate.url(), candidate.hint(), failure.problem().name(), failure.detail()))
                .orElseGet(() -> new Try(
                        candidate.url(), candidate.hint(), FetchProblem.UNEXPECTED_STATUS.name(), "no document")));
    }

    private static boolean isOfComments(Found feed) {
        return (feed.url() + " " + feed.title().orElse(""))
                .toLowerCase(Locale.ROOT)
                .contains("comment");
    }
}
