package io.wireroom.ingest.feed;

import io.wireroom.ingest.date.WrittenDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date of an entry.
 *
 * @param instant the moment meant
 * @param text what was written instead of a date that can be meant; absent where one was found or nothing was written
 */
record EntryDate(Optional<Instant> instant, Optional<String> text) {
    private static final int LONGEST = 200;

    /** The first of the written dates that can be meant, or what was written first. */
    static EntryDate of(Stream<String> written, Instant now) {
        List<String> texts = written.toList();
        Optional<Instant> meant = texts.stream()
                .flatMap(text -> WrittenDate.of(text).stream())
                .filter(date -> date.isPlausible(now))
                .map(WrittenDate::instant)
                .findFirst();
        Optional<String> text = meant.isPresent()
                ? Optional.empty()
                : texts.stream().findFirst().map(first -> first.substring(0, Math.min(first.length(), LONGEST)));
        return new EntryDate(meant, text);
    }
}
