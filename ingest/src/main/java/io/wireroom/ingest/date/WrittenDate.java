package io.wireroom.ingest.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date as it was written.
 *
 * @param day the day, by the zone that was written
 * @param time time of day, where one was written
 * @param zone zone, where one was written
 */
public record WrittenDate(LocalDate day, Optional<LocalTime> time, Optional<ZoneId> zone) {
    private static final int OLDEST_YEAR = 1990;

    /** Reads a date in any of the forms that are seen in feeds and pages; empty where the text is none. */
    public static Optional<WrittenDate> of(String text) {
        return of(text, DayOrder.UNKNOWN);
    }

    /** As {@link #of(String)}, where it is known which of two numbers is the day. */
    public static Optional<WrittenDate> of(String text, DayOrder order) {
        return DateParser.parse(text, order);
    }

    /** A text with the digits of every script as those of ASCII; of the same length. */
    public static String asciiDigits(String text) {
        return DateParser.digits(text);
    }

    /** The moment meant; midnight where no time, UTC where no zone was written. */
    public Instant instant() {
        return day.atTime(time.orElse(LocalTime.MIDNIGHT))
                .atZone(zone.orElse(ZoneOffset.UTC))
                .toInstant();
    }

    /** Whether it can be the date of something on the web: not before 1990 and not more than a day after {@code now}. */
    public boolean isPlausible(Instant now) {
        return day.getYear() >= OLDEST_YEAR && instant().isBefore(now.plusSeconds(86_400));
    }
}
