package io.wireroom.cli.article;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Progress;
import io.wireroom.cli.kafka.KafkaConnection;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wireroom import}. */
@Command(
        name = "import",
        description = {
            "Publishes the articles of a file to Kafka, as if they had just been ingested.",
            "The file holds a JSON object a line: url (required), title, summary, body, authors, categories,",
            "publishedAt, language, source. It is read whole first: with a problem in any line nothing is published.",
            "Importing the same file twice changes nothing: an article is known by its address."
        },
        footer = {
            "  wireroom import articles.jsonl",
            "  wireroom import --set kafka.bootstrap-servers=kafka:9092 articles.jsonl"
        })
public final class ImportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE.jsonl", description = "Articles, a JSON object a line, UTF-8.")
    private @Nullable Path file;

    public ImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        ArticleFile articles = new ArticleFile(Invocation.required(file), clock.instant());
        long total = articles.check();
        Progress progress = new Progress(invocation.err(), clock, "articles");
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            long published = articles.publish(kafka.clients(), done -> progress.at(done, total));
            invocation.err().println("imported " + progress.rate(published));
        }
        return ExitCode.DONE;
    }
}
