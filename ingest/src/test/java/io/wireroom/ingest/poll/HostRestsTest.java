package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostRestsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final HostRests hosts = new HostRests();

    @Test
    void down_timeAfterTime_growsByStepsUpToAnHour() {
        hosts.down("a.example", NOW);
        assertThat(hosts.until("a.example", NOW)).contains(NOW.plus(Duration.ofMinutes(5)));
        hosts.down("a.example", NOW);
        assertThat(hosts.until("a.example", NOW)).contains(NOW.plus(Duration.ofMinutes(10)));
        for (int i = 0; i < 100; i++) {
            hosts.down("a.example", NOW);
        }
        assertThat(hosts.until("a.example", NOW)).contains(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void answered_afterFailures_forgetsThem() {
        hosts.down("a.example", NOW);
        hosts.answered("a.example");

        assertThat(hosts.until("a.example", NOW)).isEmpty();
        hosts.down("a.example", NOW);
        assertThat(hosts.until("a.example", NOW)).contains(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void asked_forAMonth_getsADay() {
        hosts.asked("a.example", NOW.plus(Duration.ofDays(30)), NOW);

        assertThat(hosts.until("a.example", NOW)).contains(NOW.plus(Duration.ofDays(1)));
        assertThat(hosts.until("b.example", NOW)).isEmpty();
        assertThat(hosts.shown(NOW)).containsOnlyKeys("a.example");
    }

    @Test
    void until_restIsOver_mayBeAskedAndIsSweptLater() {
        hosts.asked("a.example", NOW.plusSeconds(60), NOW);

        assertThat(hosts.until("a.example", NOW.plusSeconds(60))).isEmpty();
        hosts.sweep(NOW.plus(Duration.ofDays(2)));
        assertThat(hosts.until("a.example", NOW)).isEmpty();
    }
}
