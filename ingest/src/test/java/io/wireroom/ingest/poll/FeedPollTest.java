package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.FetchResult.Kind;
import io.wireroom.ingest.http.FetchResult.Trail;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.http.ServerWishes;
import io.wireroom.ingest.http.Validators;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedPollTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String URL = "https://news.example/feed";
    private static final PollSettings SETTINGS = new PollSettings(
            new PollSettings.Intervals(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1)),
            Duration.ZERO,
            1,
            new FetchLimits(DataSize.ofMebibytes(1), Duration.ofSeconds(5), 3));

    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private String robots = "";
    private int robotsAsked;
    private final List<FetchRequest> asked = new ArrayList<>();
    private final List<FetchResult> answers = new ArrayList<>();
    private final PollSchedule schedule = new PollSchedule(SETTINGS.intervals(), new Random(1));
    private final FeedPoll poll = new FeedPoll(web(this::answer), SETTINGS, schedule, CLOCK);
    private FeedState state = FeedPoll.fresh(URL, schedule, NOW);

    @Test
    void poll_newFeed_discoversItsEntriesAndRemembersValidators() {
        PollResult result = polled(document(rss("One", "Two"), "\"v1\""));

        assertThat(result.discoveries())
                .extracting(discovery -> discovery.getTitle().orElse(""))
                .containsExactly("One", "Two");
        assertThat(result.discoveries()).allSatisfy(discovery -> {
            assertThat(discovery.getSource()).isEqualTo("The News");
            assertThat(discovery.getDiscoveredAt()).isEqualTo(NOW);
            assertThat(discovery.getArticleId()).hasSize(32);
        });
        assertThat(state.getEtag()).contains("\"v1\"");
        assertThat(state.getFormat()).contains("RSS_2_0");
        assertThat(state.getCounters().getDiscovered()).isEqualTo(2);
    }

    @Test
    void poll_knownFeed_asksConditionallyAndTakes304() {
        polled(document(rss("One"), "\"v1\""));
        PollResult result = polled(
                new FetchResult(Kind.NOT_MODIFIED, here(), ServerWishes.NONE, Optional.empty(), Optional.empty()));

        assertThat(asked.get(1).validators().etag()).contains("\"v1\"");
        assertThat(result.discoveries()).isEmpty();
        assertThat(state.getCounters().getNotModified()).isEqualTo(1);
        assertThat(FeedMemory.of(state.getRecentEntries(), state.getRecentMarkup())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void poll_sameBytesAgain_countAsNotModified() {
        polled(document(rss("One"), "\"v1\""));
        polled(document(rss("One"), "\"v2\""));

        assertThat(state.getCounters().getNotModified()).isEqualTo(1);
        assertThat(state.getCounters().getSeen()).isEqualTo(1);
    }

    @Test
    void poll_unreadableDocument_isAFailureAndIsKeptOnce() {
        PollResult first = polled(document("<!DOCTYPE html><html><body>Sign in</body></html>", "\"v1\""));
        PollResult second = polled(document("<!DOCTYPE html><html><body>Sign in!</body></html>", "\"v2\""));

        assertThat(state.getFailureReason()).contains("HTML_PAGE");
        assertThat(state.getFailurePoints()).isEqualTo(2);
        assertThat(state.getCounters().getFailures()).isEqualTo(2);
        assertThat(first.rejections()).hasSize(1);
        assertThat(first.rejections().get(0).getReason()).isEqualTo("HTML_PAGE");
        assertThat(second.rejections()).isEmpty();
    }

    @Test
    void poll_failureThenSuccess_heals() {
        polled(FetchResult.failed(URL, FetchProblem.DNS, "no such host"));
        assertThat(state.getFailurePoints()).isEqualTo(0.25);

        polled(document(rss("One"), "\"v1\""));

        assertThat(state.getFailurePoints()).isZero();
        assertThat(state.getFailureReason()).isEmpty();
    }

    @Test
    void poll_permanentRedirect_isFollowedDirectlyNextTime() {
        FetchResult moved = document(rss("One"), "\"v1\"");
        polled(new FetchResult(
                moved.kind(),
                new Trail("https://new.example/feed", Optional.of("https://new.example/feed")),
                moved.wishes(),
                moved.document(),
                moved.failure()));
        polled(document(rss("Two"), "\"v2\""));

        assertThat(asked).extracting(FetchRequest::url).containsExactly(URL, "https://new.example/feed");
        assertThat(state.getUrl()).isEqualTo(URL);
    }

    @Test
    void poll_newAddressFailsForGood_goesBackToTheFeedsOwn() {
        state = FeedState.newBuilder(state)
                .setLocation("https://new.example/feed")
                .build();

        polled(FetchResult.failed(URL, FetchProblem.GONE, "HTTP 410"));

        assertThat(state.getLocation()).isEmpty();
        assertThat(state.getParked()).isFalse();
    }

    @Test
    void poll_newAddressFailsForGood_leavesItsValidatorsBehind() {
        state = FeedState.newBuilder(state)
                .setLocation("https://new.example/feed")
                .setEtag("\"new\"")
                .build();

        polled(FetchResult.failed(URL, FetchProblem.NOT_FOUND, "HTTP 404"));
        polled(document(rss("One"), "\"old\""));

        assertThat(asked.get(1).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void poll_manyTimesNotModified_asksOnceWithoutValidators() {
        polled(document(rss("One"), "\"v1\""));
        int asks = 0;
        do {
            polled(notModified());
            asks++;
        } while (ValidatorTrust.validators(state, NOW).present());

        assertThat(asks).isBetween(ValidatorTrust.LEAST_IN_ROW, ValidatorTrust.LEAST_IN_ROW + 5);
        polled(document(rss("One"), "\"v2\""));
        assertThat(state.getValidatorsLiedAt()).as("the same document").isEmpty();
        assertThat(state.getEtag()).contains("\"v2\"");
        assertThat(ValidatorTrust.validators(state, NOW).present()).isTrue();
    }

    @Test
    void poll_sampleWithNewEntriesUnderTheSameEtag_losesItsValidatorsForAMonth() {
        sampleDue();
        polled(document(rss("One", "Two"), "\"v1\""));

        assertThat(state.getCounters().getLyingValidators()).isEqualTo(1);
        assertThat(state.getEtag()).isEmpty();
        assertThat(state.getLastResult().orElse("")).endsWith("its validators had hidden some");
        polled(document(rss("One", "Two", "Three"), "\"v1\""));
        assertThat(state.getEtag()).as("not taken up again").isEmpty();
        assertThat(ValidatorTrust.distrusted(state, NOW.plus(Duration.ofDays(31))))
                .isFalse();
    }

    @Test
    void poll_sampleWithNewEntriesUnderANewEtag_isHonest() {
        sampleDue();
        polled(document(rss("One", "Two"), "\"v2\""));

        assertThat(state.getCounters().getLyingValidators()).isZero();
        assertThat(state.getEtag()).contains("\"v2\"");
    }

    @Test
    void poll_sampleWithEntriesDatedBeforeTheLast304_isALieUnderAnyEtag() {
        sampleDue();
        state = FeedState.newBuilder(state)
                .setDocumentAt(NOW.minus(Duration.ofHours(20)))
                .setLastSuccessAt(NOW.minus(Duration.ofHours(1)))
                .build();
        polled(document(
                rss("One", "Two").replace("</item>", "<pubDate>Thu, 01 Jan 2026 02:00:00 GMT</pubDate></item>"),
                "\"v2\""));

        assertThat(state.getCounters().getLyingValidators()).isEqualTo(1);
    }

    @Test
    void poll_failingFeed_isNotSampled() {
        sampleDue();
        polled(FetchResult.failed(URL, FetchProblem.SERVER_ERROR, "HTTP 500"));

        assertThat(ValidatorTrust.validators(state, NOW).present()).isTrue();
    }

    @Test
    void poll_robotsWithCrawlDelay_isABoundAndIsReadOnceADay() {
        robots = "User-agent: *\nCrawl-delay: 1800\nDisallow: /";

        PollResult result = polled(document(rss("One"), "\"v1\""));
        assertThat(state.getBounds()).as("planned anew").contains("the Crawl-delay of robots.txt asks for 30m");
        assertThat(state.getNextPollAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        polled(notModified());

        assertThat(result.discoveries()).as("prohibitions are for pages").hasSize(1);
        assertThat(state.getCrawlDelayMillis()).contains(1_800_000L);
        assertThat(state.getBounds()).contains("the Crawl-delay of robots.txt asks for 30m");
        assertThat(robotsAsked).isEqualTo(1);
    }

    @Test
    void poll_failedHost_isNotAskedForRobots() {
        polled(FetchResult.failed(URL, FetchProblem.CONNECT, "refused"));

        assertThat(robotsAsked).isZero();
    }

    @Test
    void poll_result_isKeptInWords() {
        polled(document(rss("One", "Two"), "\"v1\""));
        assertThat(state.getLastResult()).contains("a document with 2 entries: 2 new or changed, 0 known");
        polled(notModified());
        assertThat(state.getLastResult()).contains("304 Not Modified");
        polled(document(rss("Three"), "\"v2\""));
        assertThat(state.getLastResult().orElse("")).contains("a gap");
        assertThat(state.getLastGapAt()).contains(NOW);
    }

    @Test
    void poll_newEntries_areInTheFeedsPostingProfile() {
        polled(document(rss("One"), "\"v1\""));
        assertThat(profile().lastPosting()).as("undated, from before").isEmpty();

        polled(document(rss("One", "Two"), "\"v2\""));

        assertThat(profile().lastPosting()).contains(NOW);
        assertThat(profile().window()).isEqualTo(2);
        assertThat(state.getSilentFrom()).as("too young").isEmpty();
    }

    @Test
    void poll_changedEntry_isNoPosting() {
        polled(document(rss("One"), "\"v1\""));
        PollResult result = polled(document(rss("One").replace("<title>One", "<title>One, changed"), "\"v2\""));

        assertThat(result.discoveries()).hasSize(1);
        assertThat(profile().lastPosting()).isEmpty();
    }

    private PostingProfile profile() {
        return PostingProfile.of(state.getPostingProfile());
    }

    @Test
    void poll_nothingKnown_countsAGap() {
        polled(document(rss("One"), "\"v1\""));
        polled(document(rss("Two"), "\"v2\""));

        assertThat(state.getCounters().getGaps()).isEqualTo(1);
    }

    @Test
    void poll_fetcherThatThrows_isAFailureOfOurs() {
        FeedPoll broken = new FeedPoll(
                web(request -> {
                    throw new IllegalStateException("bug");
                }),
                SETTINGS,
                schedule,
                CLOCK);

        PollResult result = broken.poll(subscription(), state);

        assertThat(result.state().getFailureReason()).contains("INTERNAL");
    }

    @Test
    void poll_anySequence_ledgerBalances() {
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            String title = "T" + random.nextInt(20);
            polled(
                    random.nextInt(4) == 0
                            ? FetchResult.failed(URL, FetchProblem.TIMEOUT, "slow")
                            : document(rss(title, "T" + random.nextInt(20)), "\"" + i + "\""));
        }
        var sums = state.getCounters();
        assertThat(sums.getPolls()).isEqualTo(50);
        assertThat(sums.getDiscovered() + sums.getUnchanged() + sums.getFiltered() + sums.getRejected())
                .isEqualTo(sums.getSeen());
    }

    /** A feed with one entry, of which so many 304s have come that it is asked without validators. */
    private void sampleDue() {
        polled(document(rss("One"), "\"v1\""));
        polled(notModified());
        state = FeedState.newBuilder(state).setNotModifiedInRow(100).build();
    }

    private static FetchResult notModified() {
        return new FetchResult(Kind.NOT_MODIFIED, here(), ServerWishes.NONE, Optional.empty(), Optional.empty());
    }

    private PollResult polled(FetchResult answer) {
        answers.add(answer);
        PollResult result = poll.poll(subscription(), state);
        state = result.state();
        if (poll.readsRobots(state)) {
            state = poll.poll(subscription(), state).state();
        }
        return result;
    }

    private static Web web(Fetcher fetcher) {
        return Web.of(fetcher, new Hosts(Duration.ZERO, CLOCK), CLOCK);
    }

    private FetchResult answer(FetchRequest request) {
        if (request.wanted() == FetchRequest.Wanted.ROBOTS) {
            robotsAsked++;
            return robots.isEmpty() ? failed(404) : document(robots, "");
        }
        asked.add(request);
        return answers.get(asked.size() - 1);
    }

    private static Subscription subscription() {
        return Subscription.newBuilder().setUrl(URL).setAddedAt(NOW).build();
    }

    private static Trail here() {
        return new Trail(URL, Optional.empty());
    }

    private static FetchResult failed(int status) {
        FetchResult.Failure failure = new FetchResult.Failure(FetchProblem.NOT_FOUND, status, "HTTP " + status);
        return FetchResult.failed(here(), ServerWishes.NONE, failure);
    }

    private static FetchResult document(String body, String etag) {
        Document document = new Document(
                body.getBytes(StandardCharsets.UTF_8),
                Optional.of("application/xml"),
                new Validators(Optional.of(etag), Optional.empty()));
        return new FetchResult(Kind.DOCUMENT, here(), ServerWishes.NONE, Optional.of(document), Optional.empty());
    }

    private static String rss(String... titles) {
        StringBuilder items = new StringBuilder();
        for (String title : titles) {
            items.append("<item><title>")
                    .append(title)
                    .append("</title><link>https://news.example/")
                    .append(title)
                    .append("</link></item>");
        }
        return "<rss version=\"2.0\"><channel><title>The News</title><link>https://news.example/</link>"
                + "<description>d</description>" + items + "</channel></rss>";
    }
}
