package io.wireroom.cli.process;

import io.wireroom.cli.article.ArticleFile;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.OutputFile;
import io.wireroom.cli.taxonomy.TaxonomyInput;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom process}. */
@Command(
        name = "process",
        description = {
            "One shot: the articles of a file through the whole enrichment into another file.",
            "Starts a Kafka broker of its own in a temporary folder, writes one JSON line for each article, and stops:",
            "for trying the pipeline on one's own articles. The file is read whole first: with a problem in any line nothing is done.",
            "Partitions and instances change the speed and not the result."
        },
        footer = {
            "  wireroom process articles.jsonl --out enriched.jsonl",
            "  wireroom process articles.jsonl --out enriched.jsonl --partitions 8 --instances 2",
            "  wireroom process articles.jsonl --out enriched.jsonl --taxonomy my-taxonomy.yaml"
        })
public final class ProcessCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE.jsonl", description = "Articles, a JSON object a line, UTF-8; as for import.")
    private @Nullable Path file;

    @Option(names = "--out", required = true, paramLabel = "OUT.jsonl", description = "Where the result goes.")
    private @Nullable Path out;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of each topic. Default: ${DEFAULT-VALUE}.")
    private int partitions = 4;

    @Option(
            names = "--instances",
            paramLabel = "M",
            description = "Instances of the enrichment. Default: ${DEFAULT-VALUE}.")
    private int instances = 1;

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "Taxonomy to tag with; else the starter taxonomy.")
    private @Nullable Path taxonomy;

    public ProcessCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        ProcessPlan plan = new ProcessPlan(partitions, instances, EnrichSettings.from(invocation.configuration()));
        ArticleFile articles = new ArticleFile(Invocation.required(file), clock.instant());
        long total = articles.check();
        OutputFile output = OutputFile.at("--out", Invocation.required(out));
        Taxonomy compiled = TaxonomyInput.compile(Optional.ofNullable(taxonomy));
        ProcessRun.Result result = new ProcessRun(plan, compiled, invocation.err(), clock).run(articles, total, output);
        if (result.missing() > 0) {
            invocation.err().println("wireroom: " + result.missing() + " articles were rejected and have no line");
            return ExitCode.CHECK_FAILED;
        }
        return ExitCode.DONE;
    }
}
