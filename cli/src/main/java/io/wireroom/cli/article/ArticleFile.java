package io.wireroom.cli.article;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.ingest.publish.ImportFile;
import io.wireroom.ingest.publish.ImportPublisher;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A file of articles for commands: all or nothing, every problem as a line that names the file. Not thread-safe. */
public final class ArticleFile {
    private static final int SHOWN = 20;

    private final Path path;
    private final ImportFile file;

    /**
     * A file that is still to be checked.
     *
     * @param readAt when its articles count as discovered
     */
    public ArticleFile(Path path, Instant readAt) {
        this.path = path;
        this.file = ImportFile.read(path, readAt);
    }

    /**
     * Reads all of it and returns how many articles it holds.
     *
     * @throws CommandFailure naming file, line and field of each problem, up to {@value #SHOWN}
     */
    public long check() {
        ImportFile.Check check = told(file::check);
        if (!check.good()) {
            List<String> lines = new ArrayList<>(check.problems().stream()
                    .limit(SHOWN)
                    .map(problem -> path + ", " + problem)
                    .toList());
            if (check.bad() > SHOWN) {
                lines.add("and " + (check.bad() - SHOWN) + " more lines with problems");
            }
            throw CommandFailure.usage(lines);
        }
        return check.articles();
    }

    /** Hands on every article in the order of the file, which {@link #check} has passed. */
    public void forEach(Consumer<Article> sink) {
        told(() -> {
            file.forEach(sink);
            return true;
        });
    }

    /** Publishes every article and returns how many, when the brokers have them. */
    public long publish(KafkaClients clients, LongConsumer progress) {
        WireroomTopics.ensure(clients, List.of(Topics.ARTICLES));
        return told(() -> new ImportPublisher(clients).publish(file, progress));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T told(Reading<T> reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage(path + ": no such file");
        } catch (IOException e) {
            throw CommandFailure.usage(path + ": cannot be read: " + e.getMessage());
        }
    }
}
