package io.wireroom.ingest.extract.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that an address carries: {@code /2026/03/05/}, {@code /2026-03-05-}, {@code /20260305}, {@code /2026/march/05/}. */
final class AddressDate {
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<!\\d)(199\\d|20[0-4]\\d)[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_-]))(?!\\d)");
    private static final Pattern NAMED = Pattern.compile("/(199\\d|20[0-4]\\d)/(\\p{L}{3,9})/(\\d{1,2})(?=[/-]|$)");

    private AddressDate() {}

    /** As {@code 2026-03-05}, or with the month's name. */
    static Optional<String> of(String url) {
        Matcher numbers = NUMBERS.matcher(url);
        if (numbers.find()) {
            return Optional.of(numbers.group(1) + "-" + padded(numbers.group(2)) + "-" + padded(numbers.group(3)));
        }
        Matcher named = NAMED.matcher(url);
        return named.find()
                ? Optional.of(named.group(3) + " " + named.group(2) + " " + named.group(1))
                : Optional.empty();
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
