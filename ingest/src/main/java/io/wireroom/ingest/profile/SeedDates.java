package io.wireroom.ingest.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dates of a feed's first document, where they tell when it posts. The document holds what was posted since its oldest
 * entry, so its dates are a record of that time; but not when only some entries are dated, when they bear days without times,
 * when all were dated at once (by an import, or by the server's clock), or in the oldest tenth, where entries are that stay
 * for good.
 */
final class SeedDates {
    private static final int LEAST = 5;
    private static final int MOST = 200;
    private static final double DATED = 0.8;
    private static final int LEAST_HOURS = 3;
    private static final Duration LEAST_SPAN = Duration.ofHours(6);

    private SeedDates() {}

    /** The dates to learn from in ascending order; empty when there are none. */
    static List<Instant> of(List<Optional<Instant>> dates, Instant now) {
        List<Instant> dated = dates.stream()
                .flatMap(Optional::stream)
                .filter(at -> !at.isAfter(now))
                .sorted()
                .toList();
        if (dated.size() < LEAST || dated.size() < DATED * dates.size()) {
            return List.of();
        }
        List<Instant> seeds = dated.subList(Math.max(dated.size() / 10, dated.size() - MOST), dated.size());
        return telling(seeds) ? seeds : List.of();
    }

    private static boolean telling(List<Instant> seeds) {
        Duration span = Duration.between(seeds.get(0), seeds.get(seeds.size() - 1));
        long hours = seeds.stream().map(WeekHours::hour).distinct().count();
        return hours >= LEAST_HOURS && span.compareTo(LEAST_SPAN) >= 0 && !daysOnly(seeds);
    }

    private static boolean daysOnly(List<Instant> seeds) {
        Map<Integer, Integer> times = new HashMap<>();
        seeds.forEach(
                at -> times.merge(at.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay(), 1, Integer::sum));
        return times.values().stream().anyMatch(uses -> 2 * uses > seeds.size());
    }
}
