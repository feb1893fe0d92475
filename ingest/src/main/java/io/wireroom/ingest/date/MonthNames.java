package io.wireroom.ingest.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of months and weekdays in the languages in which news is written, as the Unicode locale data spell them. */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "nb", "fi", "hu", "ro", "ca", "tr",
            "id", "hr", "sl", "lt", "lv", "et", "ru", "uk", "bg", "el");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, Integer> EXTRA_MONTHS =
            Map.of("sept", 9, "juill", 7, "mrz", 3, "maerz", 3, "mae", 3, "agos", 8, "setiembre", 9, "juil", 7);
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private MonthNames() {}

    /** 1 to 12. */
    static Optional<Integer> month(String word) {
        return Optional.ofNullable(MONTHS.get(fold(word)));
    }

    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(fold(word)));
    }

    static String fold(String word) {
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> names = new HashMap<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : styles()) {
                    put(names, month.getDisplayName(style, Locale.forLanguageTag(language)), month.getValue());
                }
            }
        }
        EXTRA_MONTHS.forEach(names::putIfAbsent);
        return names;
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>(Map.of("tues", DayOfWeek.TUESDAY, "thur", DayOfWeek.THURSDAY));
        for (String language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : styles()) {
                    put(names, day.getDisplayName(style, Locale.forLanguageTag(language)), day);
                }
            }
        }
        return names;
    }

    private static List<TextStyle> styles() {
        return List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    }

    /** The first language that has a name keeps it. */
    private static <T> void put(Map<String, T> names, String name, T value) {
        String folded = fold(name);
        if (folded.codePoints().allMatch(Character::isLetter) && folded.length() > 1) {
            names.putIfAbsent(folded, value);
        }
    }
}
