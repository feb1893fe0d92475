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
 * How much a word tells, from a fixed table of common English words rather than from what has arrived: statistics of
 * the stream would make a story depend on the order of arrival and on the partition. Immutable.
 */
final class BackgroundWords {
    private static final String RESOURCE = "background-words.txt";
    private static final double[] WEIGHT_OF_STEP = {0, 0.1, 0.45};
    private static final double RARE = 1;

    /** Open addressing over stems; 0 marks a free cell. */
    private final long[] stems;

    private final byte[] steps;

    private BackgroundWords(Map<Long, Byte> table) {
        int room = Integer.highestOneBit(table.size()) * 4;
        stems = new long[room];
        steps = new byte[room];
        table.forEach((stem, step) -> {
            int cell = cell(stem);
            stems[cell] = stem;
            steps[cell] = step;
        });
    }

    static BackgroundWords load() {
        try (InputStream in = BackgroundWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return new BackgroundWords(read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** 0 for a function word, up to 1 for a rare word. */
    double weight(long stem) {
        int cell = cell(stem);
        return stems[cell] == stem ? WEIGHT_OF_STEP[steps[cell]] : RARE;
    }

    private int cell(long stem) {
        int mask = stems.length - 1;
        int cell = (int) stem & mask;
        while (stems[cell] != 0 && stems[cell] != stem) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private static Map<Long, Byte> read(BufferedReader lines) {
        Map<Long, Byte> table = new HashMap<>();
        lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            byte step = (byte) (line.charAt(0) - '0');
            Words words = Words.of("", line.substring(1));
            for (int i = 0; i < words.size(); i++) {
                table.merge(words.stem(i), step, (a, b) -> (byte) Math.min(a, b));
            }
        });
        return table;
    }

    @Override
    public String toString() {
        return Arrays.stream(stems).filter(s -> s != 0).count() + " common words";
    }
}
