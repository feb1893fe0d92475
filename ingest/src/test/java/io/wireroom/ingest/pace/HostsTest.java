package io.wireroom.ingest.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.pace.Hosts.Work;
import io.wireroom.ingest.politeness.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HOST = "a.example";

    private final VirtualClock clock = new VirtualClock(NOW);
    private final Hosts hosts = new Hosts(Duration.ofSeconds(1), clock, (changed, atMost) -> clock.advance(atMost));

    @Test
    void begin_whileOtherWorkIsThere_comesAgain() {
        assertThat(hosts.begin(HOST, Work.PAGE)).isEmpty();

        assertThat(hosts.begin(HOST, Work.POLL)).hasValueSatisfying(wait -> {
            assertThat(wait.until()).isAfter(NOW);
            assertThat(wait.resting()).isFalse();
        });
        assertThat(hosts.begin("b.example", Work.POLL)).isEmpty();
    }

    @Test
    void begin_pollsAndPages_takeTurns() {
        hosts.begin(HOST, Work.PAGE);
        hosts.begin(HOST, Work.POLL);
        hosts.end(HOST);

        clock.advance(Hosts.RETRY);
        assertThat(hosts.begin(HOST, Work.PAGE)).as("kept for the poll").isPresent();
        assertThat(hosts.begin(HOST, Work.POLL)).isEmpty();
    }

    @Test
    void begin_whoWasWaitedForDoesNotCome_othersGo() {
        hosts.begin(HOST, Work.PAGE);
        hosts.begin(HOST, Work.POLL);
        hosts.end(HOST);

        clock.advance(Hosts.RETRY.plus(Hosts.KEPT));
        assertThat(hosts.begin(HOST, Work.PAGE)).isEmpty();
    }

    @Test
    void begin_withinTheGap_saysWhen() {
        ask();

        assertThat(hosts.begin(HOST, Work.POLL).orElseThrow().until()).isEqualTo(NOW.plusSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(hosts.begin(HOST, Work.POLL)).isEmpty();
    }

    @Test
    void enter_withinTheGap_waits() {
        ask();
        ask();

        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void enter_crawlDelay_isTheGap() {
        hosts.crawlDelay(HOST, Duration.ofSeconds(40));
        ask();
        ask();

        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(40));
        assertThat(hosts.gap("b.example")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void enter_longerThanAnybodyWaits_isNotMade() {
        hosts.rest(HOST, NOW.plusSeconds(3_600));

        assertThat(hosts.enter(HOST)).contains(NOW.plusSeconds(3_600));
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(hosts.begin(HOST, Work.PAGE).orElseThrow().resting()).isTrue();
    }

    @Test
    void restLonger_timeAfterTime_growsByStepsUpToAnHour() {
        hosts.restLonger(HOST);
        assertThat(restsUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        hosts.restLonger(HOST);
        assertThat(restsUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        for (int i = 0; i < 100; i++) {
            hosts.restLonger(HOST);
        }
        assertThat(restsUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void answered_afterFailures_forgetsThem() {
        hosts.restLonger(HOST);
        clock.advance(Duration.ofMinutes(5));
        hosts.answered(HOST);
        hosts.restLonger(HOST);

        assertThat(restsUntil()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void rest_aMonth_getsADay() {
        hosts.rest(HOST, NOW.plus(Duration.ofDays(30)));

        assertThat(restsUntil()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(hosts.resting()).containsOnlyKeys(HOST);
    }

    @Test
    void sweep_keepsWhatMatters() {
        hosts.restLonger(HOST);
        hosts.begin("busy.example", Work.PAGE);
        clock.advance(Duration.ofHours(2));
        hosts.sweep();

        hosts.restLonger(HOST);
        assertThat(restsUntil()).as("the second time").isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(hosts.begin("busy.example", Work.POLL)).isPresent();
    }

    private void ask() {
        assertThat(hosts.enter(HOST)).isEmpty();
        hosts.leave(HOST);
    }

    private Instant restsUntil() {
        return hosts.begin(HOST, Work.POLL).orElseThrow().until();
    }
}
