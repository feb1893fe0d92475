package io.wireroom.enrich.story;

import io.wireroom.enrich.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a word tells, by its inverse document frequency (Sparck Jones 1972) in articles of the past: statistics of the
 * stream itself would make a story depend on the order of arrival and on the partition. {@code bin/term-table} writes the
 * table anew. Immutable.
 */
final class TermTable {
    private static final String RESOURCE = "terms.table";

    /** Of a word that is in less than three articles of the past. */
    private static final double UNKNOWN = 0.9;

    /** Of one language, by order of magnitude. */
    private static final double ARTICLES = 500;

    /** Rare words tell more than in proportion. */
    private static final double STEEPNESS = 1.5;

    /** Open addressing over stems; 0 marks a free cell. */
    private final long[] stems;

    private final float[] weights;

    private TermTable(Map<Long, Float> table) {
        int room = Integer.highestOneBit(Math.max(1, table.size())) * 4;
        stems = new long[room];
        weights = new float[room];
        table.forEach((stem, weight) -> {
            int cell = cell(stem);
            stems[cell] = stem;
            weights[cell] = weight;
        });
    }

    /** The table that is shipped. */
    static TermTable shipped() {
        return Shipped.TABLE;
    }

    private static final class Shipped {
        private static final TermTable TABLE = load();
    }

    private static TermTable load() {
        try (InputStream in = TermTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return new TermTable(read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** 0 for a word of every article, up to 1 for a rare word. */
    double weight(long stem) {
        int cell = cell(stem);
        return stems[cell] == stem ? weights[cell] : steep(UNKNOWN);
    }

    /** In what share of articles a word is, above 0 to 1: its weight taken back to the count that it was made of. */
    double share(long stem) {
        return Math.pow(ARTICLES, -Math.pow(weight(stem), 1 / STEEPNESS));
    }

    private static double steep(double frequency) {
        return Math.pow(frequency, STEEPNESS);
    }

    private int cell(long stem) {
        int mask = stems.length - 1;
        int cell = (int) stem & mask;
        while (stems[cell] != 0 && stems[cell] != stem) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private static Map<Long, Float> read(BufferedReader lines) {
        Map<Long, Float> table = new HashMap<>();
        lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.indexOf(' ');
            float weight = (float) steep(Double.parseDouble(line.substring(0, space)));
            Words words = Words.of("", line.substring(space));
            for (int i = 0; i < words.size(); i++) {
                table.put(words.stem(i), weight);
            }
        });
        return table;
    }

    @Override
    public String toString() {
        return Arrays.stream(stems).filter(s -> s != 0).count() + " words";
    }
}
