package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.markup.PhraseTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Words and what they tell, as bits; from a file beside this class. A line holds where the words count, what they tell, and
 * the words; an underscore stands for a space.
 */
final class Vocabulary {
    private final Map<String, Map<String, Integer>> bits = new HashMap<>();

    private Vocabulary() {}

    /** @param bit turns the second word of a line into a bit; fails for one that it does not know */
    static Vocabulary read(String file, ToIntFunction<String> bit) {
        Vocabulary vocabulary = new Vocabulary();
        for (String line : lines(file)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] words = line.strip().split(" ");
                for (int i = 2; i < words.length; i++) {
                    vocabulary.put(words[0], words[i].replace('_', ' '), bit.applyAsInt(words[1]));
                }
            }
        }
        return vocabulary;
    }

    static List<String> lines(String file) {
        List<String> lines = new ArrayList<>();
        try (InputStream stream = Vocabulary.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }

    private void put(String where, String words, int bit) {
        bits.computeIfAbsent(where, key -> new HashMap<>()).merge(words, bit, (one, other) -> one | other);
    }

    /**
     * What each phrase tells where it counts.
     *
     * @param hash of a phrase, whose words are separated by a space
     */
    PhraseTable phrases(String where, Function<String, Long> hash) {
        return PhraseTable.of(of(where).entrySet().stream()
                .collect(Collectors.toMap(
                        phrase -> hash.apply(phrase.getKey()), Map.Entry::getValue, (one, other) -> one | other)));
    }

    /** What each phrase tells where it counts. */
    Map<String, Integer> of(String where) {
        return Collections.unmodifiableMap(bits.getOrDefault(where, Map.of()));
    }
}
