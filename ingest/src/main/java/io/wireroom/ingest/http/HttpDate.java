package io.wireroom.ingest.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The three date forms of RFC 9110 section 5.6.7, read as robustly as it asks of recipients: the weekday says nothing and may
 * be wrong, days may have one digit, and UTC may be written in other ways than GMT.
 */
final class HttpDate {
    private static final Pattern WEEKDAY = Pattern.compile("(?i)^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+");
    private static final Pattern ZONE = Pattern.compile("(?i)\\s+(?:GMT|UTC|UT|Z|[+-]0000)$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final List<DateTimeFormatter> FORMS = List.of(
            form(new DateTimeFormatterBuilder().appendPattern("d MMM uuuu HH:mm:ss")),
            form(new DateTimeFormatterBuilder()
                    .appendPattern("d-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                    .appendPattern(" HH:mm:ss")),
            form(new DateTimeFormatterBuilder().appendPattern("MMM d HH:mm:ss uuuu")));

    private HttpDate() {}

    /** The instant, or empty where the text is no date; servers write {@code 0} and {@code -1} for "expired". */
    static Optional<Instant> parse(String text) {
        String date = WEEKDAY.matcher(text.strip()).replaceFirst("");
        String bare = SPACES.matcher(ZONE.matcher(date).replaceFirst("")).replaceAll(" ");
        return FORMS.stream()
                .map(form -> parse(bare, form))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static DateTimeFormatter form(DateTimeFormatterBuilder pattern) {
        return pattern.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
