package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResumptionTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void dueAt_laterThanNow_stays() {
        assertThat(Resumption.dueAt(state("a", NOW.minusSeconds(60), NOW.plusSeconds(600)), NOW))
                .isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void dueAt_overdueForHours_isSpreadOverMinutes() {
        List<Instant> due = IntStream.range(0, 500)
                .mapToObj(i -> state("https://a.example/" + i, NOW.minusSeconds(20_000), NOW.minusSeconds(10_000)))
                .map(state -> Resumption.dueAt(state, NOW))
                .toList();

        assertThat(due).allMatch(at -> !at.isBefore(NOW) && at.isBefore(NOW.plus(Resumption.LONGEST_SPREAD)));
        assertThat(due.stream().filter(at -> at.isBefore(NOW.plusSeconds(60))).count())
                .isLessThan(150);
    }

    @Test
    void dueAt_overdueForSeconds_comesWithinSeconds() {
        FeedState state = state("https://a.example/", NOW.minusSeconds(600), NOW.minusSeconds(3));

        assertThat(Resumption.dueAt(state, NOW)).isBetween(NOW, NOW.plusSeconds(3));
    }

    @Test
    void dueAt_neverPolled_isNotHeldUp() {
        FeedState fresh = FeedState.newBuilder(state("a", NOW, NOW.minusSeconds(5)))
                .setLastPolledAt(null)
                .build();

        assertThat(Resumption.dueAt(fresh, NOW)).isEqualTo(NOW.minusSeconds(5));
    }

    @Test
    void dueAt_writtenByAClockYearsAhead_keepsTheWait() {
        Instant ahead = NOW.plus(Duration.ofDays(3_650));

        assertThat(Resumption.dueAt(state("a", ahead, ahead.plusSeconds(600)), NOW))
                .isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void dueAt_waitOfYears_isCutToAMonth() {
        assertThat(Resumption.dueAt(state("a", NOW, NOW.plus(Duration.ofDays(3_650))), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(31)));
    }

    private static FeedState state(String url, Instant polled, Instant next) {
        return FeedState.newBuilder()
                .setUrl(url)
                .setLastPolledAt(polled)
                .setNextPollAt(next)
                .setIntervalMillis(Duration.ofHours(1).toMillis())
                .setCounters(FeedCounters.newBuilder().build())
                .build();
    }
}
