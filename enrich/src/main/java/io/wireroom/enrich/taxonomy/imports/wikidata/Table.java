package io.wireroom.enrich.taxonomy.imports.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bundled tables: lines of a value and the items or words that have it; {@code #} begins a remark. */
final class Table {
    private Table() {}

    /** Items to values. */
    static Map<String, String> values(String file) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines(file)) {
            String[] words = line.split(" +");
            for (int i = 1; i < words.length; i++) {
                values.put(words[i], words[0]);
            }
        }
        return Map.copyOf(values);
    }

    private static List<String> lines(String file) {
        try (InputStream bytes = Objects.requireNonNull(Table.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
