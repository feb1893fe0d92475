package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Words.LineStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names in plain maps by their words, as written and in capitals: what {@link AliasTrie} is compared with. */
final class NamesByPrefix {
    private static final Set<String> AFTER_COMMA = Set.of("Inc", "Ltd", "LLC", "Corp", "Jr", "Sr", "Co", "LLP", "PLC");

    private final Map<List<String>, List<Integer>> written = new HashMap<>();
    private final Map<List<String>, List<Integer>> inCapitals = new HashMap<>();
    private final Set<List<String>> prefixes = new HashSet<>();
    private final Set<List<String>> prefixesInCapitals = new HashSet<>();

    void add(String name, int value) {
        List<String> words = Tokeniser.cores(name);
        if (words.size() > 1 && words.get(0).equals("The")) {
            words = words.subList(1, words.size());
        }
        put(words, value, written, prefixes);
        put(capitals(words), value, inCapitals, prefixesInCapitals);
    }

    private static void put(
            List<String> words, int value, Map<List<String>, List<Integer>> names, Set<List<String>> prefixes) {
        if (!words.isEmpty()) {
            names.computeIfAbsent(words, w -> new ArrayList<>()).add(value);
        }
        for (int end = 1; end <= words.size(); end++) {
            prefixes.add(words.subList(0, end));
        }
    }

    /** {@code end: values} of the longest name that starts at a word; empty where there is none. */
    String longest(Words text, int from) {
        boolean capitals = text.style(from) == LineStyle.CAPITALS;
        Map<List<String>, List<Integer>> names = capitals ? inCapitals : written;
        Set<List<String>> begun = capitals ? prefixesInCapitals : prefixes;
        List<String> words = new ArrayList<>();
        String longest = "";
        for (int i = from; i < text.size(); i++) {
            Word word = text.get(i);
            boolean whole = word.isPossessive() && begun.contains(cased(with(words, word.whole()), capitals));
            words = with(words, whole ? word.whole() : word.core());
            boolean goesOn = word.isJoined() || (word.gap() == Gap.COMMA && AFTER_COMMA.contains(word.core()));
            if (!begun.contains(cased(words, capitals)) || (i > from && !goesOn)) {
                break;
            }
            List<Integer> values = names.get(cased(words, capitals));
            longest = values == null ? longest : show(i + 1, values);
            if (word.isPossessive() && !whole) {
                break;
            }
        }
        return longest;
    }

    static String show(int end, List<Integer> values) {
        return end + ": " + values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<String> with(List<String> words, String word) {
        List<String> more = new ArrayList<>(words);
        more.add(word);
        return more;
    }

    private static List<String> cased(List<String> words, boolean capitals) {
        return capitals ? capitals(words) : words;
    }

    private static List<String> capitals(List<String> words) {
        return words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }
}
