package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.date.DayOrder;
import io.wireroom.ingest.date.WrittenDate;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of a page: plausible ones only, and of a text that holds more than a date the date. */
final class DateText {
    private static final int OLDEST_YEAR = 1995;
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\d.:/\\p{L}-])(?:"
            + "\\d{1,2}(?:st|nd|rd|th|er|\\.|\u00ba|\u00aa)?[ -]{1,3}(?:de |of )?\\p{L}{3,12}\\.?(?: ?/ ?\\p{L}{3,12})?,?[ -]{1,3}(?:de |del |of |')?"
            + YEAR
            + "|\\p{L}{3,12}\\.?[ -]\\d{1,2}(?:st|nd|rd|th)?,? " + YEAR
            + "|\\d{1,2}(?:st|nd|rd|th|\\.)? \\p{L}{3,12}\\.? '\\d\\d"
            + "|" + YEAR + "([-/.])\\d{1,2}\\1\\d{1,2}"
            + "|\\d{1,2}([-/.]) ?\\d{1,2}\\2 ?" + YEAR
            + "|[0-3]?\\d([/.])[01]?\\d\\3\\d\\d"
            + "|(?:" + YEAR
            + "|(?:\u4ee4\u548c|\u5e73\u6210) ?(?:\\d{1,2}|\u5143)) ?[\u5e74\ub144] ?\\d{1,2} ?[\u6708\uc6d4] ?\\d{1,2} ?[\u65e5\uc77c]"
            + "|\\d{1,2} th\u00e1ng \\d{1,2},? (?:n\u0103m )?" + YEAR
            + ")(?![\\d\\p{L}])");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)[^\\d]{1,12}?\\d{1,2}[:.h\u6642]\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\b\\.?)?(?: ?(?:GMT|UTC|CEST|CET|E[SD]?T|P[SD]?T|C[SD]T|BST|IST|MEZ|MESZ)\\b)?");
    private static final Pattern MONTH_OR_YEAR = Pattern.compile("\\d{4}(?:[-/]?\\d{1,2})?");

    private static final String MARKS = "./\u5e74\u6708\ub144";

    private final DayOrder order;
    private final Instant now;

    DateText(DayOrder order, Instant now) {
        this.order = order;
        this.now = now;
    }

    /** The date that a value is; a month or a year is none. */
    Optional<WrittenDate> value(String text) {
        return MONTH_OR_YEAR.matcher(text.strip()).matches() ? Optional.empty() : read(text);
    }

    /**
     * A date inside a text.
     *
     * @param start where it begins in the text
     * @param end where it ends, its time of day included
     */
    record Found(WrittenDate date, int start, int end) {}

    /** The first date in a text. */
    Optional<Found> first(String written) {
        String text = WrittenDate.asciiDigits(written);
        if (!mayHoldDate(text)) {
            return Optional.empty();
        }
        Matcher day = IN_TEXT.matcher(text);
        while (day.find()) {
            Matcher clock = CLOCK.matcher(text).region(day.end(), text.length());
            int end = clock.lookingAt() ? clock.end() : day.end();
            Optional<WrittenDate> date = read(text.substring(day.start(), end)).or(() -> read(day.group()));
            if (date.isPresent()) {
                return Optional.of(new Found(date.get(), day.start(), end));
            }
        }
        return Optional.empty();
    }

    /** Whether a text has a year of four digits, a number marked as a year, or numbers around a dot, slash or apostrophe. */
    private static boolean mayHoldDate(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean afterDigit = isDigit(text.charAt(i - 1));
            if ((afterDigit && MARKS.indexOf(c) >= 0) || (afterDigit && isDigit(c) && isCentury(text, i - 1))) {
                return true;
            }
            if (c == '\'' && i + 1 < text.length() && isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCentury(String text, int at) {
        boolean start = at == 0 || !isDigit(text.charAt(at - 1));
        return start && (text.startsWith("20", at) || text.startsWith("19", at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where one reading of numbers lies in the future, the other is meant. */
    private Optional<WrittenDate> read(String text) {
        return plausible(text, order)
                .or(() -> plausible(text, DayOrder.MONTH_FIRST))
                .or(() -> plausible(text, DayOrder.DAY_FIRST));
    }

    private Optional<WrittenDate> plausible(String text, DayOrder order) {
        return WrittenDate.of(text, order)
                .filter(date -> date.isPlausible(now) && date.day().getYear() >= OLDEST_YEAR);
    }
}
