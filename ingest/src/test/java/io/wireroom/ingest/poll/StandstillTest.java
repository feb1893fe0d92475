package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Standstill standstill = new Standstill(() -> now);

    @Test
    void lasts_whileNothingMoves_grows() {
        now = now.plusSeconds(90);

        assertThat(standstill.lasts()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void lasts_onceSomethingMoves_beginsAnew() {
        now = now.plusSeconds(90);
        standstill.ends();
        now = now.plusSeconds(2);

        assertThat(standstill.lasts()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void lasts_afterTheClockWasSetBack_isZero() {
        now = now.minusSeconds(30);

        assertThat(standstill.lasts()).isZero();
    }
}
