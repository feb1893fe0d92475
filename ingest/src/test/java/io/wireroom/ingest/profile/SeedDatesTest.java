package io.wireroom.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedDatesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void of_datedEntries_leavesTheOldestTenthOut() {
        List<Instant> seeds = SeedDates.of(every(Duration.ofHours(5), 20), NOW);

        assertThat(seeds).hasSize(18).isSorted();
        assertThat(seeds.get(0)).isAfter(NOW.minus(Duration.ofHours(5 * 19)));
    }

    @Test
    void of_entriesThatStayForGood_doesNotStretchTheTime() {
        List<Optional<Instant>> dates = new ArrayList<>(every(Duration.ofHours(2), 28));
        dates.add(Optional.of(NOW.minus(Duration.ofDays(1_000))));
        dates.add(Optional.of(NOW.minus(Duration.ofDays(2_000))));

        assertThat(SeedDates.of(dates, NOW).get(0)).isAfter(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void of_daysWithoutTimes_isNone() {
        assertThat(SeedDates.of(every(Duration.ofDays(1), 20), NOW)).isEmpty();
    }

    @Test
    void of_datesOfOneMoment_isNone() {
        assertThat(SeedDates.of(every(Duration.ofSeconds(1), 30), NOW)).isEmpty();
    }

    @Test
    void of_mostlyUndatedEntries_isNone() {
        List<Optional<Instant>> dates = new ArrayList<>(every(Duration.ofHours(5), 10));
        dates.addAll(Collections.nCopies(10, Optional.empty()));

        assertThat(SeedDates.of(dates, NOW)).isEmpty();
    }

    @Test
    void of_datesAhead_areNotBelieved() {
        assertThat(SeedDates.of(every(Duration.ofHours(-5), 10), NOW)).isEmpty();
    }

    private static List<Optional<Instant>> every(Duration step, int times) {
        List<Optional<Instant>> dates = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            dates.add(Optional.of(NOW.minus(step.multipliedBy(i))));
        }
        return dates;
    }
}
