package io.wireroom.ingest.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates whose numbers are marked as year, month and day: Chinese, Japanese (with the eras Heisei and Reiwa), Korean, Vietnamese. */
final class MarkedDates {
    private static final Pattern EAST_ASIAN = Pattern.compile(
            "(\\d{4})\\s*[\u5e74\ub144]\\s*(\\d{1,2})\\s*[\u6708\uc6d4]\\s*(\\d{1,2})\\s*[\u65e5\uc77c]");
    private static final Pattern ERA = Pattern.compile("(\u4ee4\u548c|\u5e73\u6210)\\s*(\\d{1,2}|\u5143)\\s*\u5e74");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?i)(\\d{1,2})\\s*th\u00e1ng\\s*(\\d{1,2}),?\\s*(?:n\u0103m\\s*)?(\\d{4})");
    private static final int BEFORE_REIWA = 2018;
    private static final int BEFORE_HEISEI = 1988;

    private MarkedDates() {}

    static Optional<LocalDate> first(String text) {
        if (isPlain(text)) {
            return Optional.empty();
        }
        Matcher asian = EAST_ASIAN.matcher(commonEra(text));
        if (asian.find()) {
            return Optional.of(LocalDate.of(number(asian, 1), number(asian, 2), number(asian, 3)));
        }
        Matcher vietnamese = VIETNAMESE.matcher(text);
        return vietnamese.find()
                ? Optional.of(LocalDate.of(number(vietnamese, 3), number(vietnamese, 2), number(vietnamese, 1)))
                : Optional.empty();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Years of an era as years of the common era. */
    private static String commonEra(String text) {
        Matcher era = ERA.matcher(text);
        if (!era.find()) {
            return text;
        }
        int year = era.group(2).equals("\u5143") ? 1 : number(era, 2);
        int before = era.group(1).equals("\u4ee4\u548c") ? BEFORE_REIWA : BEFORE_HEISEI;
        return era.replaceFirst(before + year + "\u5e74");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
