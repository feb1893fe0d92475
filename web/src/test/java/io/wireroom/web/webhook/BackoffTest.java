package io.wireroom.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), new SplittableRandom(7));

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 16", "9, 256", "10, 300", "1000, 300"})
    void wait_doublesUpToFiveMinutes_lessUpToAHalf(int failures, int seconds) {
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.after(failures, Optional.empty()))
                    .isBetween(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
        }
    }

    @Test
    void wait_differsFromTimeToTime() {
        assertThat(backoff.after(9, Optional.empty())).isNotEqualTo(backoff.after(9, Optional.empty()));
    }

    @Test
    void wish_isObeyed_upToAnHour() {
        assertThat(backoff.after(1, Optional.of(Duration.ofMinutes(7)))).isEqualTo(Duration.ofMinutes(7));
        assertThat(backoff.after(1, Optional.of(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void wish_thatIsShorterThanTheWait_changesNothing() {
        assertThat(backoff.after(9, Optional.of(Duration.ofSeconds(1)))).isGreaterThan(Duration.ofMinutes(2));
    }
}
