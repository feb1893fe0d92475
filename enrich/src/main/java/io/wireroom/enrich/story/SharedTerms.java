package io.wireroom.enrich.story;

import io.wireroom.enrich.text.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The terms by which two articles resemble each other as reports of one event, for people to read. */
public final class SharedTerms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'\u2019.,]*[\\p{L}\\p{N}])?");

    private SharedTerms() {}

    /**
     * The terms as one of the texts writes them, those first that count most.
     *
     * @param text of one of the two articles
     * @param most terms listed
     */
    public static List<String> of(String text, StoryVector left, StoryVector right, int most) {
        Map<Integer, String> written = new LinkedHashMap<>();
        WORD.matcher(text).results().forEach(match -> {
            Words words = Words.of("", match.group());
            if (words.size() > 0) {
                written.putIfAbsent(Terms.hash(words.stem(0)), match.group());
            }
        });
        return written.entrySet().stream()
                .filter(term -> shared(term.getKey(), left, right) > 0)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<Integer, String> term) -> -shared(term.getKey(), left, right)))
                .limit(most)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double shared(int term, StoryVector left, StoryVector right) {
        return left.weight(term) * right.weight(term);
    }
}
