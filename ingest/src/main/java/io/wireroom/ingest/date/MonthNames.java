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
            "id", "hr", "sl", "lt", "lv", "et", "ru", "uk", "bg", "el", "be", "sr", "mk", "ms", "ar", "he", "fa", "hi");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, Integer> EXTRA_MONTHS =
            Map.of("sept", 9, "juill", 7, "mrz", 3, "maerz", 3, "mae", 3, "agos", 8, "setiembre", 9, "juil", 7);

    /** The Arabic names of the Levant and Iraq, then those of the Maghreb; JDK data have Egypt's. */
    private static final List<String> ARABIC_MONTHS = List.of(
            "\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u062b\u0627\u0646\u064a",
            "\u0634\u0628\u0627\u0637",
            "\u0622\u0630\u0627\u0631",
            "\u0646\u064a\u0633\u0627\u0646",
            "\u0623\u064a\u0627\u0631",
            "\u062d\u0632\u064a\u0631\u0627\u0646",
            "\u062a\u0645\u0648\u0632",
            "\u0622\u0628",
            "\u0623\u064a\u0644\u0648\u0644",
            "\u062a\u0634\u0631\u064a\u0646 \u0627\u0644\u0623\u0648\u0644",
            "\u062a\u0634\u0631\u064a\u0646 \u0627\u0644\u062b\u0627\u0646\u064a",
            "\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u0623\u0648\u0644",
            "\u062c\u0627\u0646\u0641\u064a",
            "\u0641\u064a\u0641\u0631\u064a",
            "\u0645\u0627\u0631\u0633",
            "\u0623\u0641\u0631\u064a\u0644",
            "\u0645\u0627\u064a",
            "\u062c\u0648\u0627\u0646",
            "\u062c\u0648\u064a\u0644\u064a\u0629",
            "\u0623\u0648\u062a");

    private static final Pattern TWO_WORDS =
            Pattern.compile("(\u0643\u0627\u0646\u0648\u0646|\u062a\u0634\u0631\u064a\u0646) (\u0627\u0644\\p{L}+)");
    private static final String HEBREW_IN = "\u05d1";
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private MonthNames() {}

    /** 1 to 12. */
    static Optional<Integer> month(String word) {
        String folded = fold(word);
        Integer month = MONTHS.get(folded);
        return month == null && folded.startsWith(HEBREW_IN)
                ? Optional.ofNullable(MONTHS.get(folded.substring(1)))
                : Optional.ofNullable(month);
    }

    /** A text in which the names of months that are two words are one. */
    static String joined(String text) {
        return text.indexOf('\u0627') < 0 ? text : TWO_WORDS.matcher(text).replaceAll("$1$2");
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
        for (int i = 0; i < ARABIC_MONTHS.size(); i++) {
            put(names, joined(ARABIC_MONTHS.get(i)), i % 12 + 1);
        }
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
