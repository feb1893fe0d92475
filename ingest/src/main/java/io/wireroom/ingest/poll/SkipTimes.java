package io.wireroom.ingest.poll;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hours and days, in UTC, on which a feed asks not to be polled (RSS 2.0 skipHours, skipDays). A feed that closes all of
 * them is taken to close none.
 */
final class SkipTimes {
    private static final int HOURS_A_WEEK = 7 * 24;

    private final Set<Integer> hours;
    private final Set<Integer> days;

    /** Hours 0 to 23 and ISO 8601 days 1 to 7. */
    SkipTimes(List<Integer> hours, List<Integer> days) {
        this.hours = new HashSet<>(hours);
        this.days = new HashSet<>(days);
    }

    /** The start of the first open hour after an instant that is closed; empty for an instant that is open. */
    Optional<Instant> nextOpen(Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        if (open(time)) {
            return Optional.empty();
        }
        LocalDateTime hour = time.truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < HOURS_A_WEEK; i++) {
            hour = hour.plusHours(1);
            if (open(hour)) {
                return Optional.of(hour.toInstant(ZoneOffset.UTC));
            }
        }
        return Optional.empty();
    }

    private boolean open(LocalDateTime time) {
        return !hours.contains(time.getHour())
                && !days.contains(time.getDayOfWeek().getValue());
    }
}
