package io.wireroom.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.FeedWishes;
import io.wireroom.schemas.record.HubState;
import io.wireroom.schemas.record.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedExplanationTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String URL = "https://news.example/feed";

    private final FeedState.Builder state = FeedState.newBuilder()
            .setUrl(URL)
            .setLastPolledAt(NOW.minusSeconds(600))
            .setLastResult("304 Not Modified")
            .setNextPollAt(NOW.plusSeconds(5_400))
            .setIntervalMillis(1_200_000)
            .setBounds(List.of("adaptive interval 20m", "the feed's ttl asks for 1h40m"))
            .setCounters(FeedCounters.newBuilder().build());

    @Test
    void lines_healthyFeed_sayWhenAndWhy() {
        state.setEtag("\"v1\"").setNotModifiedInRow(3);

        assertThat(text())
                .contains(
                        "last poll   2026-01-01T11:50:00Z (10m ago): 304 Not Modified",
                        "next poll   2026-01-01T13:30:00Z (in 1h30m)",
                        "because     adaptive interval 20m\n              the feed's ttl asks for 1h40m",
                        "validators  ETag \"v1\"; 3 times 304 since the last full answer",
                        "failures    none since the last success",
                        "gaps        none");
    }

    @Test
    void lines_postings_areDrawnByTheHoursOfTheWeek() {
        Instant began = NOW.minusSeconds(28 * 86_400);
        PostingProfile profile = PostingProfile.first(List.of(), began);
        for (Instant noon = began; noon.isBefore(NOW); noon = noon.plusSeconds(86_400)) {
            profile = profile.read(List.of(Optional.of(noon)), noon.minusSeconds(600), noon.plusSeconds(600), 10);
        }
        state.setPostingProfile(profile.bytes()).setSilentFrom(NOW.plusSeconds(86_400));

        assertThat(text())
                .containsPattern(
                        "postings    [67]\\.\\d entries expected a week, \\d\\.\\d from the last poll to the next")
                .contains("silent if nothing new comes before 2026-01-02T12:00:00Z")
                .containsPattern("Thu .{12}\u2588.{11}\n");
    }

    @Test
    void lines_feedWithoutPostings_saySo() {
        assertThat(text()).contains("postings    none seen yet");
    }

    @Test
    void lines_wishes_inWords() {
        state.setWishes(FeedWishes.newBuilder()
                        .setTtlMillis(6_000_000L)
                        .setSkipHours(List.of(1, 2))
                        .setSkipDays(List.of(6))
                        .build())
                .setCrawlDelayMillis(10_000L);

        assertThat(text())
                .contains(
                        "ttl 1h40m", "not in the hours (UTC) [1, 2]", "not on [Sat]", "Crawl-delay of robots.txt 10s");
    }

    @Test
    void lines_troubledFeed_sayWhatIsWrong() {
        state.setFailureReason("NOT_FOUND")
                .setFailureDetail("HTTP 404")
                .setFailurePoints(2)
                .setLocation("https://new.example/feed")
                .setValidatorsLiedAt(NOW.minusSeconds(172_800))
                .setLastGapAt(NOW.minusSeconds(60))
                .getCountersBuilder()
                .setGaps(2);

        assertThat(text())
                .contains(
                        "moved for good to https://new.example/feed",
                        "2.0 points, the last: NOT_FOUND, HTTP 404",
                        "last success never",
                        "none: their 304s hid entries, found out 2025-12-30T12:00:00Z (2d ago)",
                        "2, the last 2026-01-01T11:59:00Z (1m ago)");
    }

    @Test
    void lines_hub_saysHowFarItHasComeAndWhatItDid() {
        assertThat(text()).contains("hub         none: the feed names no WebSub hub, or WebSub is off");
        HubState.Builder hub = HubState.newBuilder()
                .setUrl("https://hub.example/")
                .setTopic(URL + "?self")
                .setRequestedAt(NOW.minusSeconds(60))
                .setRequests(2)
                .setProblem("TIMEOUT: timeout");
        state.setHub(hub.build());
        assertThat(text())
                .contains(
                        "hub         https://hub.example/",
                        "asked 2 times and not confirmed, last 2026-01-01T11:59:00Z (1m ago)",
                        "asked for https://news.example/feed?self",
                        "the last request failed: TIMEOUT: timeout");

        state.setHub(hub.setLeaseUntil(NOW.plusSeconds(7_200))
                        .setLastPushAt(NOW.minusSeconds(60))
                        .setUnpushed(1)
                        .build())
                .getCountersBuilder()
                .setPushes(3)
                .setHubMisses(2);
        assertThat(text())
                .contains(
                        "pushes until 2026-01-01T14:00:00Z (in 2h)",
                        "3 documents pushed, the last 2026-01-01T11:59:00Z (1m ago); 2 entries missed, "
                                + "1 entries polled and not yet pushed");
    }

    @Test
    void lines_paused_hasNoNextPoll() {
        FeedExplanation paused = new FeedExplanation(subscription(true), state.build(), NOW);

        assertThat(String.join("\n", paused.lines())).contains("next poll   none while the subscription is paused");
    }

    @Test
    void json_namesWhatProgramsNeed() {
        assertThat(new FeedExplanation(subscription(false), state.build(), NOW).json())
                .containsEntry("url", URL)
                .containsEntry("nextPollAt", "2026-01-01T13:30:00Z")
                .containsEntry("interval", "PT20M")
                .containsEntry("bounds", List.of("adaptive interval 20m", "the feed's ttl asks for 1h40m"))
                .doesNotContainKey("etag");
    }

    private String text() {
        return String.join("\n", new FeedExplanation(subscription(false), state.build(), NOW).lines());
    }

    private static Subscription subscription(boolean paused) {
        return Subscription.newBuilder()
                .setUrl(URL)
                .setAddedAt(NOW)
                .setPaused(paused)
                .build();
    }
}
