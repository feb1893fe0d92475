package io.wireroom.enrich.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of words that stand in two texts, whatever their typography. Takes time in proportion to the texts. */
final class SharedPassages {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST = 8;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private SharedPassages(String text) {
        this.text = text;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
            starts.add(word.start());
            ends.add(word.end());
        }
    }

    /**
     * The passages of eight words or more as the left text writes them, the longest first.
     *
     * @param most passages listed
     */
    static List<String> of(String left, String right, int most) {
        SharedPassages one = new SharedPassages(left);
        SharedPassages other = new SharedPassages(right);
        Map<List<String>, Integer> runs = other.runs();
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at + SHORTEST <= one.words.size()) {
            Integer there = runs.get(one.words.subList(at, at + SHORTEST));
            int length = there == null ? 0 : one.common(at, other, there);
            if (length > 0) {
                found.add(one.text.substring(one.starts.get(at), one.ends.get(at + length - 1)));
            }
            at += Math.max(1, length);
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(most)
                .toList();
    }

    private Map<List<String>, Integer> runs() {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int at = 0; at + SHORTEST <= words.size(); at++) {
            runs.putIfAbsent(words.subList(at, at + SHORTEST), at);
        }
        return runs;
    }

    private int common(int here, SharedPassages other, int there) {
        int length = 0;
        while (here + length < words.size()
                && there + length < other.words.size()
                && words.get(here + length).equals(other.words.get(there + length))) {
            length++;
        }
        return length;
    }
}
