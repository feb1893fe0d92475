package io.wireroom.ingest.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds day, time and zone in a written date, one after the other, whatever the order and the separators. */
final class DateParser {
    private static final int LONGEST = 120;
    private static final Pattern GAP = Pattern.compile("[\\s\u00a0\u202f\u3000]+");
    private static final Pattern MARK_OF_A_SHORT_YEAR = Pattern.compile("(?<= )['\u2019](?=\\d\\d\\b)");
    private static final Pattern RFC_1123 = Pattern.compile("(?:[A-Z][a-z]{2}, )?(\\d{1,2}) ([A-Z][a-z]{2}) (\\d{4})"
            + " ([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))? (GMT|UTC|Z|[+-]\\d{4})");
    private static final List<String> RFC_1123_MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(\\d{3})?(\\.\\d+)?");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-?([01]\\d)(?:-?([0-3]\\d))?)?(?:[T ]+([0-2]\\d):?([0-5]\\d)(?::?([0-6]\\d)(?:[.,]\\d+)?)?)?\\s*(.*)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?<![\\d:+-])(\\d{1,2})(?:[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?)?\\s*([ap])\\.?\\s?m\\b\\.?"
                    + "|(?<![\\d:+-])(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?!\\d)");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,4})([/.-])\\s?(\\d{1,2})\\2\\s?(\\d{2,4})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*\\.?");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{1,4})(?!\\d)");
    private static final Pattern ZONE_OFFSET = Pattern.compile("[+\u2212-]\\d{2}:?\\d{2}\\b");
    private static final Pattern ZONE = Pattern.compile(
            "(?:GMT|UTC|UT)?\\s*[+\u2212-]\\d{1,2}:?\\d{2}\\b|(?:GMT|UTC|UT)[+-]\\d{1,2}\\b|\\b[A-Za-z]+/[A-Za-z_]+(?:/[A-Za-z_]+)?|\\b[A-Z]{1,4}\\b");

    private DateParser() {}

    /**
     * Reads a text.
     *
     * @param order what comes first in {@code 3/5/2026}
     */
    static Optional<WrittenDate> parse(String text, DayOrder order) {
        if (text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String spaced = MonthNames.joined(GAP.matcher(digits(text.strip())).replaceAll(" "));
        String written = MARK_OF_A_SHORT_YEAR.matcher(spaced).replaceAll("");
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (EPOCH.matcher(written).matches()) {
                return Optional.of(epoch(written));
            }
            return rfc1123(written).or(() -> iso(written)).or(() -> free(written, order));
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    /** The digits of every script as those of ASCII. */
    static String digits(String text) {
        if (text.chars().noneMatch(c -> c > '9' && Character.isDigit(c))) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return ascii.toString();
    }

    private static WrittenDate epoch(String digits) {
        String whole = digits.contains(".") ? digits.substring(0, digits.indexOf('.')) : digits;
        long number = Long.parseLong(whole);
        Instant instant = whole.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return new WrittenDate(local.toLocalDate(), Optional.of(local.toLocalTime()), Optional.of(ZoneOffset.UTC));
    }

    /** What most feeds write. {@link #free} would come to the same, at many times the cost. */
    private static Optional<WrittenDate> rfc1123(String text) {
        Matcher m = RFC_1123.matcher(text);
        int month = m.matches() ? RFC_1123_MONTHS.indexOf(m.group(2)) + 1 : 0;
        if (month == 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(m.group(3), 0), month, number(m.group(1), 0));
        LocalTime time = clock(number(m.group(4), 0), number(m.group(5), 0), number(m.group(6), 0));
        return Optional.of(new WrittenDate(day, Optional.of(time), Zones.zone(m.group(7))));
    }

    /** RFC 3339, W3C-DTF, ISO 8601 in its basic form. */
    private static Optional<WrittenDate> iso(String text) {
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String rest = m.group(7).strip();
        Optional<ZoneId> zone = Zones.zone(rest);
        if ((!rest.isEmpty() && zone.isEmpty()) || (m.group(2) == null && m.group(4) != null)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(m.group(1), 0), number(m.group(2), 1), number(m.group(3), 1));
        Optional<LocalTime> time = m.group(4) == null
                ? Optional.empty()
                : Optional.of(clock(number(m.group(4), 0), number(m.group(5), 0), number(m.group(6), 0)));
        return Optional.of(new WrittenDate(day, time, zone));
    }

    private static Optional<WrittenDate> free(String text, DayOrder order) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.find()) {
            return day(text, order).map(day -> new WrittenDate(day, Optional.empty(), Optional.empty()));
        }
        Optional<LocalTime> time = time(clock);
        String before = text.substring(0, clock.start());
        String after = text.substring(clock.end());
        return day(before, order)
                .or(() -> day(before + " " + ZONE_OFFSET.matcher(after).replaceAll(""), order))
                .map(day -> new WrittenDate(day, time, zone(after)));
    }

    private static Optional<LocalTime> time(Matcher clock) {
        boolean twelve = clock.group(4) != null;
        int hour = number(twelve ? clock.group(1) : clock.group(5), 0);
        int minute = number(twelve ? clock.group(2) : clock.group(6), 0);
        int second = number(twelve ? clock.group(3) : clock.group(7), 0);
        if (twelve && hour <= 12) {
            hour = hour % 12 + (clock.group(4).toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
        }
        return Optional.of(clock(hour, minute, second));
    }

    /** A leap second is taken as the second before it; 24:00 as the last second of the day. */
    private static LocalTime clock(int hour, int minute, int second) {
        return hour == 24 && minute == 0 ? LocalTime.of(23, 59, 59) : LocalTime.of(hour, minute, Math.min(second, 59));
    }

    private static Optional<ZoneId> zone(String after) {
        Matcher m = ZONE.matcher(after);
        while (m.find()) {
            Optional<ZoneId> zone = Zones.zone(m.group());
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String text, DayOrder order) {
        Optional<LocalDate> marked = MarkedDates.first(text);
        if (marked.isPresent()) {
            return marked;
        }
        Matcher numeric = NUMERIC.matcher(text);
        return numeric.find() ? numericDay(numeric, weekday(text), order) : namedDay(text);
    }

    private static Optional<LocalDate> numericDay(Matcher m, @Nullable DayOfWeek weekday, DayOrder order) {
        int first = number(m.group(1), 0);
        int second = number(m.group(3), 0);
        int third = number(m.group(4), 0);
        if (m.group(1).length() == 4) {
            return Optional.of(LocalDate.of(first, second, third));
        }
        if (m.group(1).length() == 3 || m.group(4).length() == 3) {
            return Optional.empty();
        }
        int year = year(third);
        boolean dayFirst =
                second <= 12 && (first > 12 || order.isDayFirst(m.group(2).charAt(0)));
        if (weekday != null && first <= 12 && second <= 12) {
            dayFirst = LocalDate.of(year, second, first).getDayOfWeek() == weekday;
        }
        return Optional.of(dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
    }

    private static @Nullable DayOfWeek weekday(String text) {
        Matcher word = WORD.matcher(text);
        return word.find() ? MonthNames.weekday(word.group()).orElse(null) : null;
    }

    /** A month's name with a day and a year beside it, in either order. The last candidate is the month: "mar. 3 mars". */
    private static Optional<LocalDate> namedDay(String text) {
        int month = 0;
        int at = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Optional<Integer> named = MonthNames.month(word.group());
            if (named.isPresent()) {
                month = named.get();
                at = word.start();
            }
        }
        return month == 0 ? Optional.empty() : withMonth(text, month, at);
    }

    private static Optional<LocalDate> withMonth(String text, int month, int at) {
        List<Integer> numbers = new ArrayList<>();
        int year = -1;
        int day = -1;
        Matcher m = NUMBER.matcher(text);
        while (m.find()) {
            int value = Integer.parseInt(m.group(1));
            if (m.group(1).length() == 4 && year < 0) {
                year = value;
            } else if (m.group(1).length() <= 2) {
                numbers.add(value);
                day = day < 0 || (m.start() < at && value <= 31) ? value : day;
            }
        }
        if (year < 0 && numbers.size() > 1) {
            year = year(numbers.get(1));
            day = numbers.get(0);
        }
        return year < 0 || day < 1 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    private static int year(int written) {
        return written >= 100 ? written : written < 70 ? 2000 + written : 1900 + written;
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
