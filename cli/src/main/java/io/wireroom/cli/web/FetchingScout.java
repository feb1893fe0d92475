package io.wireroom.cli.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.cli.document.Documents;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.find.FeedFinder;
import io.wireroom.ingest.find.Findings;
import io.wireroom.ingest.find.Findings.Found;
import io.wireroom.ingest.find.Findings.Try;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.ingest.http.HttpFetcher;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.web.feeds.FeedPreview;
import io.wireroom.web.feeds.FeedScout;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Looks at the web by ingest's guarded fetcher, as {@code feeds find} and {@code feeds preview} do. */
final class FetchingScout implements FeedScout {
    private final HttpFetcher fetcher;
    private final FeedFinder finder;
    private final Documents documents;
    private final io.wireroom.cli.feeds.FeedPreview preview;

    FetchingScout(Configuration configuration, InstantSource clock) {
        HttpSettings settings = HttpSettings.from(configuration);
        Hosts hosts = new Hosts(settings.hostGap(), clock);
        this.fetcher = new HttpFetcher(settings, hosts, clock);
        this.finder = new FeedFinder(Web.of(fetcher, hosts, clock), clock);
        this.documents = new Documents(() -> configuration, Wanted.FEED, FeedLimits.DEFAULT.maxBytes());
        this.preview = new io.wireroom.cli.feeds.FeedPreview(documents, clock);
    }

    @Override
    public int mostAsked() {
        return FeedFinder.MOST_REQUESTS;
    }

    @Override
    public SiteFeeds find(String url, IntConsumer asked) {
        WebAddress start = WebAddress.read(url)
                .value()
                .orElseThrow(() -> new IllegalArgumentException(url + " is not a normalised address"));
        Findings findings = finder.find(start, asked);
        return new SiteFeeds(
                findings.feeds().stream().map(FetchingScout::found).toList(),
                findings.tried().stream().map(FetchingScout::tried).toList());
    }

    @Override
    public FeedPreview preview(String url) {
        JsonNode json = preview.previewAddress(url);
        JsonNode head = json.path("feed");
        List<FeedPreview.Entry> entries = new ArrayList<>();
        json.path("entries").forEach(entry -> entries.add(entry(entry)));
        return new FeedPreview(
                json.path("ok").asBoolean(),
                text(json, "reason"),
                text(json, "detail"),
                text(json, "format"),
                text(head, "title"),
                text(head, "link"),
                text(head, "description"),
                text(head, "language"),
                entries);
    }

    @Override
    public void close() {
        documents.close();
        fetcher.close();
    }

    private static FoundFeed found(Found feed) {
        return new FoundFeed(
                feed.url(),
                feed.title(),
                feed.format().name(),
                feed.entries(),
                feed.newest(),
                feed.hint().words());
    }

    private static TriedAddress tried(Try one) {
        return new TriedAddress(one.url(), one.hint().words(), one.outcome(), one.detail());
    }

    private static FeedPreview.Entry entry(JsonNode entry) {
        List<String> authors = new ArrayList<>();
        entry.path("authors").forEach(author -> authors.add(author.asText()));
        return new FeedPreview.Entry(
                text(entry, "url"),
                text(entry, "title"),
                text(entry, "summary"),
                authors,
                text(entry, "publishedAt").or(() -> text(entry, "updatedAt")));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
