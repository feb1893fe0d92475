package io.wireroom.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedLineTest {
    private static final Instant ADDED = Instant.parse("2026-11-12T12:00:00Z");

    @Test
    void text_ofAPolledFeed_hasHealthRateGapsAndTimes() {
        FeedLine line = line("https://example.org/feed", state(10, 35, 2).build());

        assertThat(line.text().split("\\s{2,}|(?<=healthy)\\s+|(?<=\\d)\\s+(?=\\d)"))
                .containsSequence("healthy", "3.5", "2", "2026-11-22T12:00:00Z", "2026-11-22T13:00:00Z")
                .contains("https://example.org/feed", "The Example");
    }

    @Test
    void text_ofAFailingFeed_saysWhy() {
        FeedState failing = state(1, 1, 0)
                .setFailureReason("TIMEOUT")
                .setFailureDetail("timeout")
                .build();

        assertThat(line("https://example.org/feed", failing).text())
                .startsWith("failing")
                .contains("[TIMEOUT: timeout]");
    }

    @Test
    void entriesADay_ofTheFirstDay_isNotExtrapolated() {
        assertThat(line("https://example.org/", state(0, 50, 0).build()).entriesADay())
                .isEqualTo(50);
    }

    @Test
    void health_beforeTheFirstPoll_isNew() {
        FeedLine line = new FeedLine(subscription("https://example.org/"), Optional.empty());

        assertThat(line.health()).isEqualTo(FeedLine.Health.NEW);
        assertThat(line.text()).startsWith("new").contains("-");
        assertThat(line.json()).containsEntry("health", "NEW").containsEntry("entriesADay", 0.0);
    }

    @Test
    void health_quietForLongerThanOrdinary_isSilent() {
        FeedState silent =
                state(10, 35, 0).setSilentFrom(ADDED.plus(Duration.ofDays(9))).build();

        assertThat(line("https://example.org/", silent).text()).startsWith("silent");
    }

    @Test
    void health_silenceAfterTheLastAnswer_isNotYetSilent() {
        FeedState quiet =
                state(10, 35, 0).setSilentFrom(ADDED.plus(Duration.ofDays(11))).build();

        assertThat(line("https://example.org/", quiet).health()).isEqualTo(FeedLine.Health.HEALTHY);
    }

    @Test
    void orders_areByWhatTheySay() {
        FeedLine busy = line("https://b.example/", state(1, 90, 0).build());
        FeedLine gappy = line("https://a.example/", state(10, 10, 7).build());
        FeedLine fresh = new FeedLine(subscription("https://c.example/"), Optional.empty());

        assertThat(sorted(FeedOrder.URL, busy, gappy, fresh)).containsExactly(gappy, busy, fresh);
        assertThat(sorted(FeedOrder.ENTRIES, busy, gappy, fresh)).containsExactly(fresh, gappy, busy);
        assertThat(sorted(FeedOrder.GAPS, busy, gappy, fresh)).containsExactly(busy, fresh, gappy);
        assertThat(sorted(FeedOrder.SUCCESS, busy, gappy, fresh)).containsExactly(fresh, busy, gappy);
        assertThat(sorted(FeedOrder.NEXT, fresh, gappy, busy)).containsExactly(busy, gappy, fresh);
    }

    private static List<FeedLine> sorted(FeedOrder order, FeedLine... lines) {
        return Stream.of(lines).sorted(order.comparator()).toList();
    }

    private static FeedLine line(String url, FeedState state) {
        return new FeedLine(subscription(url), Optional.of(state));
    }

    private static Subscription subscription(String url) {
        return Subscription.newBuilder().setUrl(url).setAddedAt(ADDED).build();
    }

    private static FeedState.Builder state(int days, long discovered, long gaps) {
        Instant polled = ADDED.plus(Duration.ofDays(days));
        return FeedState.newBuilder()
                .setUrl("https://example.org/feed")
                .setTitle("The Example")
                .setLastPolledAt(polled)
                .setLastSuccessAt(polled)
                .setNextPollAt(polled.plus(Duration.ofHours(1)))
                .setIntervalMillis(1)
                .setCounters(FeedCounters.newBuilder()
                        .setDiscovered(discovered)
                        .setGaps(gaps)
                        .build());
    }
}
