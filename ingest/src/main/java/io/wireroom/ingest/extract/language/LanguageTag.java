package io.wireroom.ingest.extract.language;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Language tags as pages write them and as BCP 47 has them: the shortest code, cases by part. */
final class LanguageTag {
    /** What Java's list of the three-letter codes does not have: members of macrolanguages, and bibliographic codes. */
    private static final Map<String, String> FURTHER = Map.ofEntries(
            entry("cmn", "zh"),
            entry("chi", "zh"),
            entry("pes", "fa"),
            entry("per", "fa"),
            entry("ekk", "et"),
            entry("lvs", "lv"),
            entry("plt", "mg"),
            entry("ger", "de"),
            entry("fre", "fr"),
            entry("dut", "nl"),
            entry("cze", "cs"),
            entry("gre", "el"),
            entry("rum", "ro"),
            entry("slo", "sk"));

    private static final Set<String> WITHDRAWN = Set.of("iw", "in", "ji");
    private static final Map<String, String> SHORTEST = shortest();

    private LanguageTag() {}

    private static Map<String, String> shortest() {
        Map<String, String> codes = new HashMap<>(FURTHER);
        for (String code : Locale.getISOLanguages()) {
            if (!WITHDRAWN.contains(code)) {
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
                codes.put(code, code);
            }
        }
        return Map.copyOf(codes);
    }

    /** The tag as BCP 47 wants it; empty where it names no language. */
    static Optional<String> normal(String written) {
        String[] parts = written.strip().replace('_', '-').split("-", 2);
        String language = parts[0].toLowerCase(Locale.ROOT);
        String code = SHORTEST.get(
                WITHDRAWN.contains(language) ? Locale.forLanguageTag(language).toLanguageTag() : language);
        if (code == null) {
            return Optional.empty();
        }
        try {
            Locale.Builder tag = new Locale.Builder().setLanguageTag(parts.length == 1 ? code : code + "-" + parts[1]);
            return Optional.of(tag.build().toLanguageTag());
        } catch (IllformedLocaleException unreadable) {
            return Optional.of(code);
        }
    }

    /** The first part of a tag. */
    static String language(String tag) {
        return tag.split("-", 2)[0];
    }

    /** The shortest code of a language that is given by a code of two or three letters. */
    static String shortest(String code) {
        return SHORTEST.getOrDefault(code, code);
    }
}
