package io.wireroom.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.boilerplate.Boilerplate;
import io.wireroom.ingest.fetch.PageOutcome.Kind;
import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.FetchResult.Failure;
import io.wireroom.ingest.http.FetchResult.Trail;
import io.wireroom.ingest.http.ServerWishes;
import io.wireroom.ingest.http.Validators;
import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Discovery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageFetchTest {
    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Instant FEED_DATE = Instant.parse("2026-01-02T08:00:00Z");
    private static final String URL = "https://news.example/story/1";
    private static final String LONG_TEXT = "<p>" + "The whole story as the feed tells it. ".repeat(20) + "</p>";
    private static final FetchSettings SETTINGS = new FetchSettings(
            1,
            10,
            true,
            new FetchSettings.Retries(3, Duration.ofSeconds(5), Duration.ofMinutes(1)),
            new FetchLimits(DataSize.ofMebibytes(1), Duration.ofSeconds(5), 3));

    private final Map<String, FetchResult> answers =
            new HashMap<>(Map.of("https://news.example/robots.txt", failed(FetchProblem.NOT_FOUND, 404)));
    private final List<String> asked = new ArrayList<>();
    private final PageFetch pages =
            new PageFetch(Web.of(this::answer, new Hosts(Duration.ZERO, CLOCK), CLOCK), SETTINGS, CLOCK);

    @Test
    void attempt_page_joinsItWithTheFeed() {
        answers.put(URL, page("<link rel=canonical href='/story/one'>"));

        Article article = published(attempt(discovery(ContentFrom.PAGE, ""), 1));

        assertThat(article.getId())
                .isEqualTo(ArticleIdentity.of("https://news.example/story/one")
                        .orElseThrow()
                        .articleId());
        assertThat(article.getCanonicalUrl()).contains("https://news.example/story/one");
        assertThat(article.getUrl()).isEqualTo(URL);
        assertThat(article.getBody()).contains("The harbour committee");
        assertThat(article.getAuthors()).containsExactly("A. Writer");
        assertThat(article.getPublishedAt()).contains(FEED_DATE);
        assertThat(article.getPublishedFrom()).contains("FEED");
        assertThat(article.getFetchedAt()).isEqualTo(NOW);
    }

    @Test
    void attempt_pageOfAnotherDomainClaimsToBeCanonical_isNotBelieved() {
        answers.put(URL, page("<link rel=canonical href='https://elsewhere.example/story'>"));

        Article article = published(attempt(discovery(ContentFrom.PAGE, ""), 1));

        assertThat(article.getId())
                .isEqualTo(ArticleIdentity.of(URL).orElseThrow().articleId());
        assertThat(article.getCanonicalUrl()).isEmpty();
    }

    @Test
    void attempt_contentFromFeed_asksNobody() {
        Article article = published(attempt(discovery(ContentFrom.FEED, "<p>One</p><p>Two</p>"), 1));

        assertThat(asked).isEmpty();
        assertThat(article.getBody()).isEqualTo("One\n\nTwo");
        assertThat(article.getFetchedAt()).isEqualTo(article.getDiscoveredAt());
    }

    @Test
    void attempt_passingTrouble_isRetriedUntilTheLastTry() {
        answers.put(URL, failed(FetchProblem.TIMEOUT, 0));

        assertThat(attempt(discovery(ContentFrom.PAGE, ""), 1).kind()).isEqualTo(Kind.RETRY);
        assertThat(attempt(discovery(ContentFrom.PAGE, ""), 2).kind()).isEqualTo(Kind.RETRY);
        assertThat(attempt(discovery(ContentFrom.PAGE, ""), 3).kind()).isEqualTo(Kind.REJECT);
    }

    @Test
    void attempt_lastingTrouble_feedTextStandsInWhenItIsLong() {
        answers.put(URL, failed(FetchProblem.FORBIDDEN, 403));

        PageOutcome outcome = attempt(discovery(ContentFrom.PAGE, LONG_TEXT), 1);

        assertThat(published(outcome).getMethod()).contains("FEED_CONTENT");
        assertThat(outcome.trouble().orElseThrow().reason()).isEqualTo(FetchProblem.FORBIDDEN);
        assertThat(attempt(discovery(ContentFrom.PAGE, "<p>Teaser</p>"), 1).kind())
                .isEqualTo(Kind.REJECT);
    }

    @Test
    void attempt_pageThatIsGone_isRejectedWhateverTheFeedHolds() {
        answers.put(URL, failed(FetchProblem.NOT_FOUND, 404));

        assertThat(attempt(discovery(ContentFrom.PAGE, LONG_TEXT), 1).kind()).isEqualTo(Kind.REJECT);
    }

    @Test
    void attempt_robotsSayNo_pageIsNotAsked() {
        answers.put("https://news.example/robots.txt", document("User-agent: wireroom\nDisallow: /story/"));

        PageOutcome outcome = attempt(discovery(ContentFrom.PAGE, ""), 1);

        assertThat(outcome.trouble().orElseThrow().reason()).isEqualTo(FetchProblem.ROBOTS);
        assertThat(outcome.kind()).isEqualTo(Kind.REJECT);
        assertThat(asked).containsExactly("https://news.example/robots.txt");
    }

    @Test
    void attempt_robotsUnreachable_isTriedLater() {
        answers.put("https://news.example/robots.txt", failed(FetchProblem.SERVER_ERROR, 500));

        PageOutcome outcome = attempt(discovery(ContentFrom.PAGE, ""), 1);

        assertThat(outcome.kind()).isEqualTo(Kind.RETRY);
    }

    @Test
    void attempt_robotsNotKnown_isATurnOfItsOwn() {
        PageOutcome first = pages.attempt(discovery(ContentFrom.PAGE, ""), 1, Boilerplate.NONE);

        assertThat(first.kind()).isEqualTo(Kind.AGAIN);
        assertThat(asked).containsExactly("https://news.example/robots.txt");
    }

    @Test
    void attempt_manyPagesOfASite_askForRobotsOnce() {
        answers.put(URL, page(""));
        attempt(discovery(ContentFrom.PAGE, ""), 1);
        attempt(discovery(ContentFrom.PAGE, ""), 1);

        assertThat(asked).filteredOn(url -> url.endsWith("robots.txt")).hasSize(1);
    }

    /** Turns until the page has had its own. */
    private PageOutcome attempt(Discovery discovery, int attempt) {
        PageOutcome outcome = pages.attempt(discovery, attempt, Boilerplate.NONE);
        return outcome.kind() == Kind.AGAIN ? pages.attempt(discovery, attempt, Boilerplate.NONE) : outcome;
    }

    private FetchResult answer(FetchRequest request) {
        asked.add(request.url());
        return answers.getOrDefault(request.url(), failed(FetchProblem.NOT_FOUND, 404));
    }

    private static Article published(PageOutcome outcome) {
        assertThat(outcome.kind()).isEqualTo(Kind.PUBLISH);
        return outcome.article().orElseThrow();
    }

    private static Discovery discovery(ContentFrom from, String content) {
        return Discovery.newBuilder()
                .setArticleId("00")
                .setUrl(URL)
                .setFeedUrl("https://news.example/feed")
                .setSource("The News")
                .setContentFrom(from)
                .setTitle("Harbour")
                .setContent(content)
                .setAuthors(List.of("A. Writer"))
                .setPublishedAt(FEED_DATE)
                .setDiscoveredAt(NOW.minusSeconds(60))
                .build();
    }

    private static FetchResult page(String head) {
        String paragraph =
                "<p>The harbour committee met on Tuesday to hear what the new plan means for the people who live"
                        + " there, and several members asked for figures that nobody had brought along.</p>";
        return document("<!DOCTYPE html><html><head><title>Harbour plan</title>" + head
                + "</head><body><article><h1>Harbour plan</h1>" + paragraph.repeat(6) + "</article></body></html>");
    }

    private static FetchResult document(String body) {
        Document document =
                new Document(body.getBytes(StandardCharsets.UTF_8), Optional.of("text/html"), Validators.NONE);
        return new FetchResult(
                FetchResult.Kind.DOCUMENT,
                new Trail(URL, Optional.empty()),
                ServerWishes.NONE,
                Optional.of(document),
                Optional.empty());
    }

    private static FetchResult failed(FetchProblem problem, int status) {
        return FetchResult.failed(
                new Trail(URL, Optional.empty()), ServerWishes.NONE, new Failure(problem, status, "HTTP " + status));
    }
}
