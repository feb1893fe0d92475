package io.wireroom.ingest.publish;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.serde.AvroGuard;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of articles, one JSON object a line; blank lines are passed over. It is read twice and never held whole: once to
 * check all of it, then to publish it.
 */
public final class ImportFile {
    /** Problems that are listed; further ones are only counted. */
    public static final int MOST_PROBLEMS = 100;

    private final Path path;
    private final Instant now;

    private ImportFile(Path path, Instant now) {
        this.path = path;
        this.now = now;
    }

    /**
     * What a check of the whole file found.
     *
     * @param articles lines that hold an article
     * @param bad lines that hold none
     * @param problems the first {@link #MOST_PROBLEMS}, in the order of the lines
     */
    public record Check(long articles, long bad, List<ImportProblem> problems) {
        public Check {
            problems = List.copyOf(problems);
        }

        /** True when the file may be published. */
        public boolean good() {
            return bad == 0;
        }
    }

    /**
     * A file to import.
     *
     * @param now becomes the articles' time of discovery
     */
    public static ImportFile read(Path path, Instant now) {
        AvroGuard.install();
        return new ImportFile(path, now);
    }

    /**
     * Reads the whole file and keeps nothing.
     *
     * @throws IOException when the file cannot be read
     */
    public Check check() throws IOException {
        long[] counts = new long[2];
        List<ImportProblem> problems = new ArrayList<>();
        lines(line -> {
            counts[line.problems().isEmpty() ? 0 : 1]++;
            line.problems().stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
        });
        return new Check(counts[0], counts[1], problems);
    }

    /**
     * Gives each article in turn, in the order of the lines; lines with problems are passed over.
     *
     * @throws IOException when the file cannot be read
     */
    public void forEach(Consumer<Article> action) throws IOException {
        lines(line -> line.article().ifPresent(action));
    }

    private void lines(Consumer<ImportLine.Read> action) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank()) {
                    action.accept(ImportLine.read(number, text, now));
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(path + " is not UTF-8 text", e);
        }
    }
}
