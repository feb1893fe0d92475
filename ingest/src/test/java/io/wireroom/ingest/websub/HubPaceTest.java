package io.wireroom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HubPaceTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HUB = "https://hub.example/";

    private final HubPace pace = new HubPace();

    @Test
    void take_moreThanAMinutesShare_waitsForTheNextMinute() {
        for (int i = 0; i < HubPace.MOST_A_MINUTE; i++) {
            assertThat(pace.take(HUB, NOW.plusMillis(i))).isTrue();
        }

        assertThat(pace.take(HUB, NOW.plusSeconds(59))).isFalse();
        assertThat(pace.take("https://other.example/", NOW.plusSeconds(59))).isTrue();
        assertThat(pace.take(HUB, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void take_byAWorkerWhosePollEndedAMomentEarlier_needNotWait() {
        assertThat(pace.take(HUB, NOW)).isTrue();

        assertThat(pace.take(HUB, NOW.minusMillis(5))).isTrue();
    }

    @Test
    void take_afterFailures_restsTwiceAsLongEachTimeAndAnHourAtMost() {
        assertThat(restAfterFailure(NOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(restAfterFailure(NOW.plus(Duration.ofHours(2)))).isEqualTo(Duration.ofMinutes(2));
        for (int i = 2; i < 20; i++) {
            restAfterFailure(NOW.plus(Duration.ofHours(2L * i)));
        }
        assertThat(restAfterFailure(NOW.plus(Duration.ofDays(9)))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void take_afterAnAnswer_restsNoMore() {
        restAfterFailure(NOW);
        pace.answered(HUB);

        assertThat(pace.take(HUB, NOW)).isTrue();
    }

    private Duration restAfterFailure(Instant at) {
        assertThat(pace.take(HUB, at)).isTrue();
        pace.failed(HUB, at);
        Duration rest = Duration.ofSeconds(30);
        while (!pace.take(HUB, at.plus(rest))) {
            rest = rest.plusSeconds(30);
        }
        return rest;
    }
}
