package io.wireroom.enrich.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.enrich.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes the table behind {@link TermTable}: {@code bin/term-table} calls it with files of articles, a JSON object a line with
 * title, body and language, as {@code wireroom extract --json} prints them. A word counts once an article; what it tells is
 * ln((N+1)/(n+0.5)) / ln((N+1)/0.5) for n of the N articles in its language, in steps of 0.05, and the least of what it tells
 * in any language. Of languages with few articles only the words are taken that nearly every article holds.
 */
final class TermTableWriter {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'\u2019.,]*[\\p{L}\\p{N}])?");
    private static final int MANY_ARTICLES = 100;
    private static final int SOME_ARTICLES = 7;
    private static final int LEAST = 3;
    private static final double NEARLY_ALL = 0.4;
    private static final int STEPS = 20;
    private static final int WORDS_A_LINE = 16;

    /** Articles by language that hold a stem, and its shortest word. */
    private final Map<String, Map<Long, Integer>> counts = new TreeMap<>();

    private final Map<String, Integer> articles = new HashMap<>();
    private final Map<Long, String> written = new HashMap<>();

    private TermTableWriter() {}

    public static void main(String[] args) throws IOException {
        TermTableWriter table = new TermTableWriter();
        for (String file : List.of(args).subList(1, args.length)) {
            for (String line : Files.readAllLines(Path.of(file))) {
                table.add(new ObjectMapper().readTree(line));
            }
        }
        try (PrintWriter out = new PrintWriter(args[0], StandardCharsets.UTF_8)) {
            table.write(out);
        }
    }

    private void add(JsonNode article) {
        String text =
                article.path("title").asText("") + "\n" + article.path("body").asText("");
        String language = article.path("language").asText("").split("-")[0];
        Set<Long> stems = new HashSet<>();
        WORD.matcher(text).results().forEach(match -> {
            String word = match.group().toLowerCase(Locale.ROOT);
            Words words = Words.of("", word);
            for (int i = 0; i < words.size(); i++) {
                stems.add(words.stem(i));
            }
            if (words.size() == 1 && !words.isNumber(0)) {
                written.merge(words.stem(0), word, (one, other) -> other.length() < one.length() ? other : one);
            }
        });
        if (!language.isEmpty() && !stems.isEmpty()) {
            articles.merge(language, 1, Integer::sum);
            Map<Long, Integer> own = counts.computeIfAbsent(language, key -> new HashMap<>());
            stems.forEach(stem -> own.merge(stem, 1, Integer::sum));
        }
    }

    private void write(PrintWriter out) {
        Map<Long, Integer> steps = new HashMap<>();
        counts.forEach((language, own) -> {
            int all = articles.getOrDefault(language, 0);
            own.forEach((stem, count) -> {
                boolean known =
                        all >= MANY_ARTICLES ? count >= LEAST : all >= SOME_ARTICLES && count >= NEARLY_ALL * all;
                if (known && written.containsKey(stem)) {
                    steps.merge(stem, step(count, all), Math::min);
                }
            });
        });
        Map<Integer, Set<String>> byStep = new TreeMap<>();
        steps.forEach((stem, step) ->
                byStep.computeIfAbsent(step, key -> new TreeSet<>()).add(written.get(stem)));
        out.println("# What words tell, 0 to 1, by the articles that hold them: a line holds that and words.");
        out.println("# Articles by language: " + new TreeMap<>(articles));
        byStep.forEach((step, words) -> lines(out, step, words));
    }

    private static int step(int count, int all) {
        return (int) Math.round(STEPS * Math.log((all + 1) / (count + 0.5)) / Math.log((all + 1) / 0.5));
    }

    private static void lines(PrintWriter out, int step, Collection<String> words) {
        List<String> ordered = List.copyOf(words);
        for (int from = 0; from < ordered.size(); from += WORDS_A_LINE) {
            List<String> line = ordered.subList(from, Math.min(ordered.size(), from + WORDS_A_LINE));
            out.printf(Locale.ROOT, "%.2f %s%n", step / (double) STEPS, String.join(" ", line));
        }
    }
}
