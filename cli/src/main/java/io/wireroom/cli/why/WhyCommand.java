package io.wireroom.cli.why;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.why.Comparison;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom why}. */
@Command(
        name = "why",
        description = {
            "Says whether two articles are versions, copies, reports of one event, a follow-up or unrelated, and by what:",
            "the wording, names and numbers that they share, the passages, and the terms.",
            "An article is named by its id, the beginning of its id as tail shows it, or its address.",
            "Without a configured Kafka it reads from the wireroom up or demo that runs on this machine."
        },
        footer = {
            "  wireroom why 31ab90c4 77e0d1f2",
            "  wireroom why --json https://example.com/a https://example.org/b"
        })
public final class WhyCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The first article.")
    private @Nullable String first;

    @Parameters(index = "1", paramLabel = "ARTICLE", description = "The second article.")
    private @Nullable String second;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    public WhyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        NamedArticle one = new NamedArticle(Invocation.required(first));
        NamedArticle other = new NamedArticle(Invocation.required(second));
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            new TopicReader(kafka.clients(), invocation.stopSignal())
                    .readToEnd(Topics.ENRICHED, ReadFrom.EARLIEST, read -> {
                        if (read.value() != null) {
                            one.offer(read.value());
                            other.offer(read.value());
                        }
                    });
            EnrichedArticle left = found(one);
            EnrichedArticle right = found(other);
            Comparison comparison = Comparison.of(left, right, EnrichSettings.from(kafka.configuration()));
            if (json) {
                JsonLines.to(invocation.out()).write(WhyJson.of(left, right, comparison));
            } else {
                WhyText.of(left, right, comparison).forEach(invocation.out()::println);
            }
        }
        return ExitCode.DONE;
    }

    private static EnrichedArticle found(NamedArticle article) {
        if (article.isAmbiguous()) {
            throw CommandFailure.usage(
                    "'" + article.name() + "' begins several ids: " + String.join(", ", article.ids()));
        }
        return article.latest()
                .orElseThrow(() -> CommandFailure.usage("'" + article.name()
                        + "' is neither the id nor the address of an enriched article; wireroom tail --from earliest"
                        + " --until-end lists them"));
    }
}
