package io.wireroom.cli.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.document.Batch;
import io.wireroom.cli.document.BatchList;
import io.wireroom.cli.document.BatchList.Item;
import io.wireroom.cli.document.Documents;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom extract}. */
@Command(
        name = "extract",
        description = {
            "Prints what extraction makes of a page, as JSON.",
            "Title, body as plain text, authors, dates, canonical address, language, image, and whether a wall stood before it. Needs no service."
        },
        footer = {
            "  wireroom extract https://example.org/2026/11/article",
            "  wireroom extract page.html --url https://example.org/2026/11/article",
            "  wireroom extract --batch pages/ > pages.jsonl"
        })
public final class ExtractCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "URL|FILE", arity = "0..1", description = "The page.")
    private @Nullable String page;

    @Option(names = "--url", paramLabel = "URL", description = "Address that a file stands for; resolves its links.")
    private @Nullable String url;

    @Option(
            names = "--batch",
            paramLabel = "DIR-or-LIST",
            description = "Many: a folder of pages, or a list with a line a page: path, TAB URL, TAB content type.")
    private @Nullable Path batch;

    @Option(names = "--json", description = "One line; without it a single page is laid out for reading.")
    private boolean json;

    public ExtractCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Documents documents = new Documents(invocation::configuration, Wanted.PAGE)) {
            PageExtract extract = new PageExtract(documents, InstantSource.system());
            if (batch != null) {
                Batch.run(BatchList.read(batch), extract::extract, invocation.out());
                return ExitCode.DONE;
            }
            if (page == null) {
                throw CommandFailure.usage("name a page, or many with --batch");
            }
            ObjectNode result = extract.extract(new Item(page, Optional.ofNullable(url), Optional.empty()));
            invocation.out().println(json ? result.toString() : result.toPrettyString());
            return result.path("ok").asBoolean() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }
}
