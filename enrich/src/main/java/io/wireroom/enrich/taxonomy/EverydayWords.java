package io.wireroom.enrich.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A bundled list of everyday English words that companies, media, parties and people are named by as well. */
public final class EverydayWords {
    private static final Set<String> WORDS = words();

    private EverydayWords() {}

    /** Whether a name is one of them, however it is capitalised. */
    public static boolean contains(String name) {
        return WORDS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words() {
        try (InputStream bytes = Objects.requireNonNull(EverydayWords.class.getResourceAsStream("everyday-words.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
