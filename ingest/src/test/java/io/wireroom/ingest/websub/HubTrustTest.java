package io.wireroom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.HubState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HubTrustTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private HubState hub = HubState.newBuilder()
            .setUrl("https://hub.example/")
            .setTopic("https://news.example/feed")
            .setConfirmedAt(NOW.minusSeconds(60))
            .setLeaseUntil(NOW.plus(Duration.ofDays(1)))
            .build();
    private int misses;

    @Test
    void isProven_afterEntriesPushedAndPollsThatFoundNoOthers() {
        pushed(3, 0);
        polled(0);
        assertThat(HubTrust.isProven(hub, NOW)).isFalse();

        polled(0);

        assertThat(HubTrust.isProven(hub, NOW)).isTrue();
    }

    @Test
    void isProven_silenceAlone_provesNothing() {
        polled(0);
        polled(0);
        polled(0);

        assertThat(HubTrust.isProven(hub, NOW)).isFalse();
    }

    @Test
    void isProven_leaseOver_isNot() {
        prove();

        assertThat(HubTrust.isProven(hub, NOW.plus(Duration.ofDays(2)))).isFalse();
    }

    @Test
    void polled_entryThatAPushHeldSoonAfter_isNoMiss() {
        prove();
        polled(1);
        assertThat(HubTrust.isProven(hub, NOW)).as("until it is known").isFalse();

        pushed(0, 1);
        polled(0);

        assertThat(misses).isZero();
        assertThat(HubTrust.isProven(hub, NOW)).isTrue();
    }

    @Test
    void polled_entryThatWasNeverPushed_isAMissAndTheHubStartsAnew() {
        prove();
        polled(2);
        pushed(1, 0);

        polled(0);

        assertThat(misses).isEqualTo(2);
        assertThat(HubTrust.isProven(hub, NOW)).isFalse();
        assertThat(hub.getUnpushed()).isZero();
        prove();
        assertThat(HubTrust.isProven(hub, NOW)).isTrue();
    }

    @Test
    void polled_newsFromBeforeTheLease_isNoMiss() {
        hub = HubTrust.polled(hub, false, 5, NOW).hub();

        polled(0);

        assertThat(misses).isZero();
    }

    private void prove() {
        pushed(3, 0);
        polled(0);
        polled(0);
    }

    private void pushed(int discovered, int known) {
        hub = HubTrust.pushed(hub, discovered, known, NOW);
    }

    private void polled(int news) {
        HubTrust.Judged judged = HubTrust.polled(hub, true, news, NOW);
        hub = judged.hub();
        misses += judged.misses();
    }
}
