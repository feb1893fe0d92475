package io.wireroom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.HubState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HubLeaseTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FEED = "https://news.example/feed";

    @Test
    void dueAt_neverAsked_isAtOnce() {
        assertThat(HubLease.dueAt(hub().build(), FEED, NOW)).isBefore(NOW);
    }

    @Test
    void dueAt_notConfirmed_waitsTwiceAsLongEachTimeAndADayAtMost() {
        assertThat(waits(1)).isEqualTo(Duration.ofMinutes(5));
        assertThat(waits(2)).isEqualTo(Duration.ofMinutes(10));
        assertThat(waits(3)).isEqualTo(Duration.ofMinutes(20));
        assertThat(waits(20)).isEqualTo(Duration.ofDays(1));
        assertThat(waits(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void dueAt_leaseRuns_isInItsLastThirdAndNotForAllAtOnce() {
        HubState hub = leased(Duration.ofDays(10)).build();
        Instant one = HubLease.dueAt(hub, FEED, NOW);
        Instant other = HubLease.dueAt(hub, FEED + "2", NOW);

        assertThat(one).isBetween(NOW.plus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(8)));
        assertThat(other).isBetween(NOW.plus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(8)));
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void dueAt_renewalNotConfirmed_waitsAsForTheFirst() {
        Instant asked = NOW.plus(Duration.ofDays(8));
        HubState hub =
                leased(Duration.ofDays(10)).setRequestedAt(asked).setRequests(1).build();

        assertThat(HubLease.dueAt(hub, FEED, asked)).isEqualTo(asked.plus(HubLease.FIRST_WAIT));
    }

    @Test
    void dueAt_leaseOver_isAtOnce() {
        HubState hub = leased(Duration.ofHours(1)).build();

        assertThat(HubLease.dueAt(hub, FEED, NOW.plus(Duration.ofHours(2)))).isBefore(NOW);
    }

    @Test
    void dueAt_denied_isAWeekLater() {
        assertThat(HubLease.dueAt(hub().setDeniedAt(NOW).build(), FEED, NOW)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void length_unsaidOrBeyondReason_isBounded() {
        assertThat(HubLease.length(Optional.empty())).isEqualTo(Duration.ofDays(1));
        assertThat(HubLease.length(Optional.of(0L))).isEqualTo(Duration.ofSeconds(1));
        assertThat(HubLease.length(Optional.of(3_600L))).isEqualTo(Duration.ofHours(1));
        assertThat(HubLease.length(Optional.of(Long.MAX_VALUE))).isEqualTo(Duration.ofDays(60));
    }

    private static Duration waits(int requests) {
        HubState hub = hub().setRequestedAt(NOW).setRequests(requests).build();
        return Duration.between(NOW, HubLease.dueAt(hub, FEED, NOW));
    }

    private static HubState.Builder leased(Duration lease) {
        return hub().setRequestedAt(NOW).setConfirmedAt(NOW).setLeaseUntil(NOW.plus(lease));
    }

    private static HubState.Builder hub() {
        return HubState.newBuilder().setUrl("https://hub.example/").setTopic(FEED);
    }
}
