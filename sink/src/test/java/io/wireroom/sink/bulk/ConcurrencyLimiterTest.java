package io.wireroom.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConcurrencyLimiterTest {
    private static final Instant T0 = Instant.parse("2026-11-22T12:00:00Z");

    private final ConcurrencyLimiter limiter = new ConcurrencyLimiter(4, 8);

    @Test
    void succeeded_whileUsed_growsToTheMost() {
        for (int round = 0; round < 20; round++) {
            fill();
            empty();
        }
        assertThat(limiter.limit()).isEqualTo(8);
    }

    @Test
    void succeeded_whileHardlyUsed_staysAsItIs() {
        for (int i = 0; i < 100; i++) {
            limiter.sent();
            limiter.succeeded();
        }
        assertThat(limiter.limit()).isEqualTo(4);
    }

    @Test
    void overloaded_severalOfOneRound_halvesOnce() {
        fill();
        limiter.overloaded(T0, T0.plusMillis(10));
        limiter.overloaded(T0, T0.plusMillis(11));
        limiter.overloaded(T0, T0.plusMillis(12));
        assertThat(limiter.limit()).isEqualTo(2);
    }

    @Test
    void overloaded_againAndAgain_staysAtOne() {
        for (int i = 0; i < 10; i++) {
            limiter.sent();
            limiter.overloaded(T0.plusSeconds(i), T0.plusSeconds(i));
        }
        assertThat(limiter.limit()).isEqualTo(1);
        assertThat(limiter.hasRoom()).isTrue();
    }

    private void fill() {
        while (limiter.hasRoom()) {
            limiter.sent();
        }
    }

    private void empty() {
        while (limiter.running() > 0) {
            limiter.succeeded();
        }
    }
}
