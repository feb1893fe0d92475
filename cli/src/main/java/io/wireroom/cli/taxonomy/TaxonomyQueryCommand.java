package io.wireroom.cli.taxonomy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.enrich.taxonomy.TopicQuery;
import io.wireroom.enrich.taxonomy.TopicSearch;
import io.wireroom.runtime.config.DidYouMean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom taxonomy query}. */
@Command(
        name = "query",
        description = {
            "Prints a topic's query in Elasticsearch's Query DSL, as the body of a search: it finds the articles that the",
            "tagger finds, those of narrower topics included. With --run it searches and lists what it finds.",
            "The topic is one of the taxonomy in use, or of a file, which needs no service."
        },
        footer = {
            "  wireroom taxonomy query ai-policy",
            "  wireroom taxonomy query ai-policy my-taxonomy.yaml --run --days 30",
            "  wireroom taxonomy query ai-policy | curl -s -H 'Content-Type: application/json' \\",
            "      -d @- 'localhost:9200/wireroom-articles/_search?filter_path=hits.total'"
        })
public final class TaxonomyQueryCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Invocation invocation;
    private final InstantSource clock;

    @Parameters(index = "0", paramLabel = "ID", description = "The topic's id, such as ai-policy.")
    private @Nullable String topic;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "YAML with the lists actors and topics (default: the taxonomy in use).")
    private @Nullable Path file;

    @Option(names = "--run", description = "Searches Elasticsearch; counts and lists the articles found.")
    private boolean run;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "With --run: articles first seen in the last N days (default: ${DEFAULT-VALUE}).")
    private int days = 7;

    @Option(
            names = "--show",
            paramLabel = "N",
            description = "With --run: articles to list, the latest first (default: ${DEFAULT-VALUE}; at most 10000).")
    private int show = 20;

    @Option(names = "--json", description = "With --run: a JSON object for each article listed.")
    private boolean json;

    public TaxonomyQueryCommand(Invocation invocation, InstantSource clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (days < 1 || show < 0 || show > 10_000) {
            throw CommandFailure.usage("--days must be 1 or more, --show from 0 to 10000");
        }
        ObjectNode query = query(taxonomy(), Invocation.required(topic));
        if (run) {
            TopicHits hits = IndexAccess.with(
                    invocation,
                    index -> TopicHits.of(index, query, clock.instant().minus(Duration.ofDays(days)), show));
            tell(hits);
        } else {
            invocation.out().println(JSON.createObjectNode().set("query", query).toPrettyString());
        }
        return ExitCode.DONE;
    }

    private Taxonomy taxonomy() {
        if (file != null) {
            return TaxonomyInput.compile(Optional.of(file));
        }
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            return Taxonomy.compile(new TaxonomyPublisher(kafka.clients(), clock).held());
        }
    }

    private static ObjectNode query(Taxonomy taxonomy, String id) {
        try {
            return TopicSearch.query(taxonomy, id).orElseThrow(() -> CommandFailure.usage(absent(taxonomy, id)));
        } catch (InvalidQueryException e) {
            throw CommandFailure.usage("topic/" + id + ": " + e.getMessage());
        }
    }

    private static String absent(Taxonomy taxonomy, String id) {
        String key = "topic/" + id;
        List<String> ids = taxonomy.topics().stream().map(TopicQuery::id).toList();
        return taxonomy.problems().stream()
                .filter(problem -> problem.key().equals(key) || problem.key().startsWith(key + "/"))
                .findFirst()
                .map(problem -> key + " is left out of the taxonomy: " + problem.message())
                .orElse("there is no topic \"" + id + "\"" + DidYouMean.hint(id, ids));
    }

    private void tell(TopicHits hits) {
        if (!hits.leftOut().isEmpty()) {
            invocation
                    .err()
                    .println(
                            "left out, made with other analyzers than topics' queries need (docs/taxonomy.md says what to"
                                    + " do): " + String.join(", ", hits.leftOut()));
        }
        if (json) {
            JsonLines.to(invocation.out()).writeAll(hits.articles());
            return;
        }
        invocation
                .out()
                .println(String.format(Locale.ROOT, "%,d articles first seen in the last %d days", hits.total(), days));
        hits.articles()
                .forEach(article -> invocation
                        .out()
                        .println(article.get("firstSeenAt") + "  "
                                + Printable.line(String.valueOf(article.get("title"))) + " ["
                                + Printable.line(String.valueOf(article.get("source"))) + "] " + article.get("id")));
    }
}
