package io.wireroom.web.feeds;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.feeds.Errands.Errand;
import io.wireroom.web.feeds.FeedScout.FoundFeed;
import io.wireroom.web.feeds.FeedScout.SiteFeeds;
import io.wireroom.web.feeds.FeedScout.TriedAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Looking at the web on behalf of a reader: in the background, with an address at which to ask how far it is. */
final class ScoutPart implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final String GROUP = "feeds";
    private static final String ID = "Id that the request which began it was answered with.";

    private final FeedScout scout;
    private final SubscriptionBook book;
    private final FeedTable table;
    private final Errands<SiteFeeds> searches = new Errands<>("web-find");
    private final Errands<FeedPreview> previews = new Errands<>("web-preview");

    ScoutPart(FeedScout scout, SubscriptionBook book, FeedTable table) {
        this.scout = scout;
        this.book = book;
        this.table = table;
    }

    /**
     * What to look at.
     *
     * @param url an address, with or without https://
     */
    record Address(String url) {
        Address {
            url = Objects.requireNonNullElse(url, "");
        }
    }

    /**
     * How far a search for feeds is.
     *
     * @param done false while it goes on: ask again at /api/feeds/find/{id}
     * @param asked addresses asked so far, of at most {@code most}
     */
    record FeedSearch(
            String id, String url, boolean done, int asked, int most, List<Candidate> feeds, List<TriedAddress> tried) {
        FeedSearch {
            feeds = List.copyOf(feeds);
            tried = List.copyOf(tried);
        }
    }

    /** A feed that was found, and whether it is subscribed already. */
    record Candidate(
            String url,
            Optional<String> title,
            String format,
            int entries,
            Optional<Instant> newest,
            String foundBy,
            boolean subscribed) {}

    /**
     * How far a preview is.
     *
     * @param done false while it goes on: ask again at /api/feeds/preview/{id}
     */
    record PreviewAnswer(String id, String url, boolean done, Optional<FeedPreview> preview) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                                "/api/feeds/find",
                                "findFeeds",
                                GROUP,
                                "Looks for the feeds of a site from any of its addresses. Answers after two seconds at most; a search that"
                                        + " takes longer goes on.")
                        .takes(Address.class)
                        .answers(FeedSearch.class)
                        .by(this::find),
                Endpoint.get("/api/feeds/find/{id}", "getFeedSearch", GROUP, "How far a search for feeds is.")
                        .in("id", ID)
                        .answers(FeedSearch.class)
                        .by(request -> Api.ok(search(named(searches, request)))),
                Endpoint.post(
                                "/api/feeds/preview",
                                "previewFeed",
                                GROUP,
                                "A dry run: reads a feed and tells what would be published. Answers after two seconds at most; what takes"
                                        + " longer goes on.")
                        .takes(Address.class)
                        .answers(PreviewAnswer.class)
                        .by(this::preview),
                Endpoint.get("/api/feeds/preview/{id}", "getFeedPreview", GROUP, "How far a preview is.")
                        .in("id", ID)
                        .answers(PreviewAnswer.class)
                        .by(request -> Api.ok(preview(named(previews, request)))));
    }

    @Override
    public void close() {
        searches.close();
        previews.close();
    }

    private HttpAnswer find(ApiRequest request) {
        String url = address(request);
        return Api.ok(search(searches.begin(url, asked -> scout.find(url, asked))));
    }

    private HttpAnswer preview(ApiRequest request) {
        String url = address(request);
        return Api.ok(preview(previews.begin(url, steps -> scout.preview(url))));
    }

    private String address(ApiRequest request) {
        String written = request.body(Address.class).url().strip();
        return book.normalised(written.contains("://") ? written : "https://" + written);
    }

    private FeedSearch search(Errand<SiteFeeds> errand) {
        Optional<SiteFeeds> found = errand.within(AT_MOST);
        return new FeedSearch(
                errand.id(),
                errand.about(),
                found.isPresent(),
                errand.steps().get(),
                scout.mostAsked(),
                found.map(SiteFeeds::feeds).orElse(List.of()).stream()
                        .map(this::candidate)
                        .toList(),
                found.map(SiteFeeds::tried).orElse(List.of()));
    }

    private Candidate candidate(FoundFeed feed) {
        return new Candidate(
                feed.url(),
                feed.title(),
                feed.format(),
                feed.entries(),
                feed.newest(),
                feed.foundBy(),
                table.byUrl(feed.url()).isPresent());
    }

    private static PreviewAnswer preview(Errand<FeedPreview> errand) {
        Optional<FeedPreview> preview = errand.within(AT_MOST);
        return new PreviewAnswer(errand.id(), errand.about(), preview.isPresent(), preview);
    }

    private static <T> Errand<T> named(Errands<T> errands, ApiRequest request) {
        return errands.find(request.inPath("id")).orElseThrow(ScoutPart::forgotten);
    }

    private static ProblemException forgotten() {
        return Problem.of(ProblemKind.UNKNOWN, "there is nothing of this id, or it was forgotten meanwhile; begin anew")
                .asException();
    }
}
