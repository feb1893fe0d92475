package io.wireroom.enrich.version;

import io.wireroom.enrich.text.Hashes;
import io.wireroom.enrich.version.Wording.Form;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The wordings of {@code notices.txt}, found by the first 8 letters of a place, or by its first 3 where a wording leaves
 * open what follows these (2 in scripts without spaces). Immutable.
 */
final class NoticeWordings {
    static final NoticeWordings BUNDLED = new NoticeWordings(NoticeFile.read("notices.txt"));

    private static final int MANY = Beginnings.ENOUGH;
    private static final char FIRST_WITHOUT_SPACES = '\u2e80';

    private final Map<Long, List<Wording>> byFewLetters;
    private final Map<Long, List<Wording>> byManyLetters;
    private final Map<String, List<Wording>> words;
    private final List<Wording> endings;

    NoticeWordings(List<Wording> wordings) {
        List<Wording> openings = wordings.stream().filter(w -> w.form().opens()).toList();
        Set<String> many = openings.stream()
                .flatMap(w -> w.beginnings().stream())
                .filter(beginning -> beginning.length() == MANY)
                .collect(Collectors.toSet());
        Map<Long, Set<Wording>> few = new HashMap<>();
        Map<Long, Set<Wording>> exact = new HashMap<>();
        many.forEach(beginning -> few.put(key(beginning, fewest(beginning, 0)), new LinkedHashSet<>()));
        for (Wording wording : openings) {
            for (String beginning : wording.beginnings()) {
                if (beginning.length() == MANY) {
                    put(exact, key(beginning, MANY), wording);
                } else {
                    int fewest = fewest(beginning, 0);
                    put(few, key(beginning, fewest), wording);
                    many.stream()
                            .filter(longer -> key(longer, fewest) == key(beginning, fewest))
                            .forEach(longer -> put(exact, key(longer, MANY), wording));
                }
            }
        }
        byFewLetters = lists(few);
        byManyLetters = lists(exact);
        words = wordings.stream().filter(w -> w.form() == Form.WORDS).collect(Collectors.groupingBy(Wording::language));
        endings = wordings.stream().filter(w -> w.form() == Form.ENDING).toList();
    }

    private static void put(Map<Long, Set<Wording>> wordings, long key, Wording wording) {
        wordings.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(wording);
    }

    private static Map<Long, List<Wording>> lists(Map<Long, Set<Wording>> sets) {
        return sets.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> List.copyOf(sets.get(key))));
    }

    /** The wordings that may begin at this index, in the order of the file. */
    List<Wording> at(String text, int start, int end) {
        int fewest = fewest(text, start);
        if (start + fewest > end) {
            return List.of();
        }
        List<Wording> few = byFewLetters.get(key(text, start, fewest));
        if (few == null) {
            return List.of();
        }
        return start + MANY > end ? few : byManyLetters.getOrDefault(key(text, start, MANY), few);
    }

    /** What tells the kind behind a {@link Form#NOTE} of the language. */
    List<Wording> words(String language) {
        return words.getOrDefault(language, List.of());
    }

    /** What stands in brackets at the end of a title. */
    List<Wording> endings() {
        return endings;
    }

    /** How many letters tell at least whether anything may begin here. */
    static int fewest(String text, int start) {
        return text.charAt(start) >= FIRST_WITHOUT_SPACES ? 2 : 3;
    }

    private static long key(String beginning, int length) {
        return key(beginning, 0, length);
    }

    private static long key(String text, int start, int length) {
        long key = Hashes.start();
        for (int i = start; i < start + length; i++) {
            key = Hashes.add(key, fold(text.charAt(i)));
        }
        return key;
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Spacing.isSpace(c) ? ' ' : Character.toLowerCase(c);
    }
}
