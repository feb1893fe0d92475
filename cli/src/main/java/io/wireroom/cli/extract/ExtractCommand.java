package io.wireroom.cli.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.document.Batch;
import io.wireroom.cli.document.BatchList;
import io.wireroom.cli.document.BatchList.Item;
import io.wireroom.cli.document.Documents;
import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom extract}. */
@Command(
        name = "extract",
        description = {
            "Prints what extraction makes of a page, as JSON.",
            "Title, body as plain text, authors, dates, canonical address, language, image, and whether a wall stood before it. Needs no service.",
            "A page without an article makes the exit code 1. A batch uses all processors, keeps the order of its pages, says on stderr"
                    + " what came of them, and ends with 0 whatever they are."
        },
        footer = {
            "  wireroom extract https://example.org/2026/11/article",
            "  wireroom extract page.html --url https://example.org/2026/11/article",
            "  wireroom extract --text page.html | less",
            "  wireroom extract --explain page.html | less",
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

    @ArgGroup
    private final Form form = new Form();

    /** How a single page is printed. */
    private static final class Form {
        @Option(names = "--json", description = "JSON in one line; without it that of a single page is indented.")
        private boolean json;

        @Option(names = "--text", description = "The article laid out for reading instead of JSON; a single page only.")
        private boolean text;

        @Option(
                names = "--explain",
                description = {
                    "Why each block of the page was kept or dropped instead of JSON; a single page only.",
                    "Three lines a block: how likely it is part of the article and how it begins, where it stands, and the evidence that weighed most (in log-odds; + speaks for the article)."
                })
        private boolean explain;
    }

    public ExtractCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Documents documents =
                new Documents(invocation::configuration, Wanted.PAGE, ExtractionLimits.DEFAULT.maxBytes())) {
            PageExtract extract = new PageExtract(documents, InstantSource.system());
            return batch == null ? single(extract) : batch(batch, extract);
        }
    }

    private int batch(Path list, PageExtract extract) {
        if (form.text || form.explain || page != null || url != null) {
            throw CommandFailure.usage("--batch goes with neither a page nor --url nor --text nor --explain");
        }
        new Batch(invocation, "pages").run(BatchList.read(list), extract::extract);
        return ExitCode.DONE;
    }

    private int single(PageExtract extract) {
        if (page == null) {
            throw CommandFailure.usage("name a page, or many with --batch");
        }
        Item item = new Item(page, Optional.ofNullable(url), Optional.empty());
        if (form.explain) {
            extract.explain(item).forEach(invocation.out()::println);
            return ExitCode.DONE;
        }
        ObjectNode result = extract.extract(item);
        boolean good = result.path("ok").asBoolean();
        if (!form.text) {
            invocation.out().println(form.json ? result.toString() : result.toPrettyString());
        } else if (good) {
            PageText.lines(result).forEach(invocation.out()::println);
        } else {
            tellRefusal(result);
        }
        return good ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private void tellRefusal(ObjectNode result) {
        String why =
                result.path("reason").asText() + ": " + result.path("detail").asText();
        invocation.err().println("wireroom: " + Printable.line(why));
    }
}
