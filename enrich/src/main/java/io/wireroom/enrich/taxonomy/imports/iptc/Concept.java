package io.wireroom.enrich.taxonomy.imports.iptc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A concept as published.
 *
 * @param code such as {@code medtop:01000000}
 * @param labels by language tag
 * @param definitions by language tag
 * @param broader codes of what is broader, the first is the one that counts
 * @param retired whether it is no longer to be used
 */
record Concept(
        String code,
        Map<String, String> labels,
        Map<String, String> definitions,
        List<String> broader,
        boolean retired) {
    private static final Pattern CODE = Pattern.compile("(?:medtop:|.*/mediatopic/)([0-9]{8})");

    Concept {
        labels = Map.copyOf(labels);
        definitions = Map.copyOf(definitions);
        broader = List.copyOf(broader);
    }

    /** The code that a qcode or a URI means; empty where it is none of Media Topics. */
    static Optional<String> code(String name) {
        Matcher matcher = CODE.matcher(name);
        return matcher.matches() ? Optional.of("medtop:" + matcher.group(1)) : Optional.empty();
    }

    /** The text in the first of some languages that there is; {@code en} also means {@code en-GB}. */
    static Optional<String> in(List<String> languages, Map<String, String> texts) {
        for (String language : languages) {
            String wanted = language.toLowerCase(Locale.ROOT);
            Optional<String> text = texts.entrySet().stream()
                    .filter(entry -> means(entry.getKey().toLowerCase(Locale.ROOT), wanted))
                    .min(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static boolean means(String tag, String wanted) {
        return tag.equals(wanted) || tag.startsWith(wanted + "-");
    }

    /** Collects what is said of a concept in any order. */
    static final class Builder {
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final Map<String, String> definitions = new LinkedHashMap<>();
        private final List<String> broader = new ArrayList<>();
        private boolean retired;

        void text(String property, String language, String text) {
            if (!text.isBlank()) {
                (property.equals("prefLabel") ? labels : definitions).putIfAbsent(language, text.strip());
            }
        }

        void broader(String name) {
            code(name).ifPresent(broader::add);
        }

        /** What is said of {@code retired} or {@code deprecated}: a date, or true. */
        void retired(String when) {
            retired |= !when.isBlank() && !when.equals("false") && !when.equals("null");
        }

        Concept build(String code) {
            return new Concept(code, labels, definitions, broader, retired);
        }
    }
}
