package io.wireroom.ingest.date;

import java.util.Locale;
import java.util.Set;

/** Whether day or month comes first where a date is only numbers, as in {@code 3/5/2026}. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** By the separator: months first with slashes, which are American more often than not, else days. */
    UNKNOWN;

    /** Languages that part the numbers of a date by slashes; in others a slash comes from a program, which is American. */
    private static final Set<String> SLASHED =
            Set.of("fr", "es", "it", "pt", "ca", "gl", "ro", "el", "ar", "he", "vi", "id", "ms", "hi", "th", "nl");

    private static final Set<String> AMERICAN = Set.of("en-us", "en-ph");
    private static final Set<String> DAY_FIRST_DOMAINS =
            Set.of("uk", "ie", "au", "nz", "in", "za", "ng", "ke", "sg", "my", "pk", "bd", "lk", "gh", "mt");

    /**
     * What is usual where a page comes from.
     *
     * @param language BCP 47 tag, empty where unknown; English without a region says nothing
     * @param host host of the page
     */
    public static DayOrder of(String language, String host) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        if (SLASHED.contains(tag.split("-")[0])) {
            return DAY_FIRST;
        }
        if (DAY_FIRST_DOMAINS.contains(host.substring(host.lastIndexOf('.') + 1))) {
            return DAY_FIRST;
        }
        return AMERICAN.contains(tag) ? MONTH_FIRST : tag.startsWith("en-") ? DAY_FIRST : UNKNOWN;
    }

    boolean isDayFirst(char separator) {
        return this == DAY_FIRST || (separator != '/' && (separator == '.' || this == UNKNOWN));
    }
}
