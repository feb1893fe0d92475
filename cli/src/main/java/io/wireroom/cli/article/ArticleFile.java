package io.wireroom.cli.article;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.schemas.record.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of articles, a JSON object a line, empty lines passed over. {@link #check} reads it whole and tells every
 * problem, so that nothing of a file with a problem is ever applied.
 *
 * @param path the file
 * @param readAt when the articles count as discovered
 */
public record ArticleFile(Path path, Instant readAt) {
    private static final int SHOWN = 20;

    /**
     * Reads all of it and returns how many articles it holds.
     *
     * @throws CommandFailure naming file, line and key of each problem, up to {@value #SHOWN}
     */
    public long check() {
        List<String> problems = new ArrayList<>();
        long[] count = new long[2];
        read((article, problem) -> {
            count[article == null ? 1 : 0]++;
            if (problem != null && problems.size() < SHOWN) {
                problems.add(problem);
            }
        });
        if (count[1] > problems.size()) {
            problems.add("and " + (count[1] - problems.size()) + " more lines with problems");
        }
        if (!problems.isEmpty()) {
            throw CommandFailure.usage(problems);
        }
        return count[0];
    }

    /** Hands on every article in the order of the file; a file that {@link #check} has passed. */
    public void forEach(Consumer<Article> sink) {
        read((article, problem) -> {
            if (article == null) {
                throw CommandFailure.usage(problem + " (the file has changed while it was read)");
            }
            sink.accept(article);
        });
    }

    private interface Line {
        void read(
                @org.jspecify.annotations.Nullable Article article, @org.jspecify.annotations.Nullable String problem);
    }

    private void read(Line sink) {
        ArticleJson json = new ArticleJson(readAt);
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(json, line, number, sink);
                }
            }
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage(path + ": no such file");
        } catch (MalformedInputException e) {
            throw CommandFailure.usage(path + ", after line " + number + ": not UTF-8; convert the file");
        } catch (IOException e) {
            throw CommandFailure.usage(path + ": cannot be read: " + e.getMessage());
        }
    }

    private void read(ArticleJson json, String line, int number, Line sink) {
        Article article;
        try {
            article = json.read(line);
        } catch (ArticleJson.Refused e) {
            sink.read(null, path + ", line " + number + ": " + e.getMessage());
            return;
        }
        sink.read(article, null);
    }
}
