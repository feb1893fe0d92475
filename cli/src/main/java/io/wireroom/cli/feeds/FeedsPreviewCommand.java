package io.wireroom.cli.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.document.Batch;
import io.wireroom.cli.document.BatchList;
import io.wireroom.cli.document.BatchList.Item;
import io.wireroom.cli.document.Documents;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom feeds preview}. */
@Command(
        name = "preview",
        description = {
            "A dry run: reads a feed and prints what would be published of it.",
            "From the web or a file. Touches no subscription and needs no service. RSS, RDF, Atom, JSON Feed, news sitemaps."
        },
        footer = {
            "  wireroom feeds preview https://example.org/feed.xml",
            "  wireroom feeds preview --json saved-feed.xml --base https://example.org/feed.xml",
            "  wireroom feeds preview --json --batch feeds.lst > feeds.jsonl"
        })
public final class FeedsPreviewCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "URL-or-FILE", arity = "0..1", description = "The feed.")
    private @Nullable String feed;

    @Option(names = "--base", paramLabel = "URL", description = "Address that a file stands for; resolves its links.")
    private @Nullable String base;

    @Option(
            names = "--batch",
            paramLabel = "LIST",
            description =
                    "Many: a folder of files, or a list with a line a document: path, TAB base URL, TAB content type.")
    private @Nullable Path batch;

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    public FeedsPreviewCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Documents documents =
                new Documents(invocation::configuration, Wanted.FEED, FeedLimits.DEFAULT.maxBytes())) {
            FeedPreview preview = new FeedPreview(documents, InstantSource.system());
            if (batch != null) {
                new Batch(invocation, "documents").run(BatchList.read(batch), preview::preview);
                return ExitCode.DONE;
            }
            if (feed == null) {
                throw CommandFailure.usage("name a feed, or many with --batch");
            }
            ObjectNode result = preview.preview(new Item(feed, Optional.ofNullable(base), Optional.empty()));
            print(result);
            return result.path("ok").asBoolean() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private void print(ObjectNode result) {
        PrintStream out = invocation.out();
        if (json) {
            out.println(result);
        } else if (result.path("ok").asBoolean()) {
            JsonNode entries = result.path("entries");
            out.println(Printable.line(result.path("feed").path("title").asText("(no title)")) + "  ("
                    + result.path("format").asText() + ", " + entries.size() + " entries)");
            entries.forEach(entry -> out.println(line(entry)));
        } else {
            invocation
                    .err()
                    .println("wireroom: " + result.path("reason").asText() + ": "
                            + result.path("detail").asText());
        }
    }

    private static String line(JsonNode entry) {
        String time = entry.path("publishedAt").asText(entry.path("updatedAt").asText("-"));
        return "  " + time + "  " + Printable.line(entry.path("title").asText("(no title)")) + "  "
                + Printable.line(entry.path("url").asText("(no address)"));
    }
}
