package io.wireroom.cli.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where reading a topic starts.
 *
 * @param place one of the three
 * @param time present exactly for {@link Place#TIME}
 */
public record ReadFrom(Place place, Optional<Instant> time) {
    /** Kinds of starting points. */
    public enum Place {
        EARLIEST,
        LATEST,
        TIME
    }

    public static final ReadFrom EARLIEST = new ReadFrom(Place.EARLIEST, Optional.empty());
    public static final ReadFrom LATEST = new ReadFrom(Place.LATEST, Optional.empty());

    /** The first record that was written at that time or later. */
    public static ReadFrom at(Instant time) {
        return new ReadFrom(Place.TIME, Optional.of(time));
    }

    /**
     * Reads {@code earliest}, {@code latest} or an ISO 8601 time with its offset.
     *
     * @throws IllegalArgumentException when the text is none of these
     */
    public static ReadFrom parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("earliest") || word.equals("latest")) {
            return word.equals("earliest") ? EARLIEST : LATEST;
        }
        try {
            return at(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither earliest nor latest nor a time such as 2026-11-22T14:00:00Z", e);
        }
    }
}
