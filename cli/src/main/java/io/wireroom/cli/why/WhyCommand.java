package io.wireroom.cli.why;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Palette;
import io.wireroom.cli.console.TerminalWidth;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.taxonomy.TaxonomyInput;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.enrich.why.Comparison;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom why}. */
@Command(
        name = "why",
        description = {
            "Of one article, says why it has its tags: its actors and topics, each with the words that caused it",
            "and the part of the query that they fit, and the text with these words marked.",
            "Of two, says whether they are versions, copies, reports of one event, a follow-up or unrelated, and by what:",
            "the wording, names and numbers that they share, the passages, and the terms.",
            "An article is named by its id, the beginning of its id as tail shows it, or its address.",
            "Without a configured Kafka it reads from the wireroom up or demo that runs on this machine.",
            "It ends with 1 if a tag names words that do not stand where it says."
        },
        footer = {
            "  wireroom why 31ab90c4",
            "  wireroom why --all --taxonomy my-taxonomy.yaml https://example.com/a",
            "  wireroom why 31ab90c4 77e0d1f2",
            "  wireroom why --json https://example.com/a https://example.org/b"
        })
public final class WhyCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article, or the first of two.")
    private @Nullable String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ARTICLE", description = "Another to compare it with.")
    private @Nullable String second;

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "Of one article: tags it anew by this file, and shows which tags come and go.")
    private @Nullable Path taxonomy;

    @Option(names = "--all", description = "Of one article: every mention and all evidence, however many.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    public WhyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (second != null && (taxonomy != null || all)) {
            throw CommandFailure.usage("--taxonomy and --all are about one article; name only one");
        }
        List<TaxonomyEntry> other = taxonomy == null ? List.of() : TaxonomyInput.read(taxonomy);
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            ArticleSearch search = new ArticleSearch(invocation, kafka);
            NamedArticle one = new NamedArticle(Invocation.required(first));
            if (second == null) {
                search.find(List.of(one));
                return explain(search.found(one), other, kafka);
            }
            NamedArticle another = new NamedArticle(second);
            search.find(List.of(one, another));
            compare(search.found(one), search.found(another), kafka);
            return ExitCode.DONE;
        }
    }

    private int explain(EnrichedArticle article, List<TaxonomyEntry> other, KafkaConnection kafka) {
        List<TaxonomyEntry> entries = new TaxonomyPublisher(kafka.clients(), InstantSource.system()).held();
        Taxonomy inUse = Taxonomy.compile(entries);
        Explanation explanation = Explanation.of(article, entries, inUse);
        Optional<Retagging> change = Optional.ofNullable(taxonomy).map(file -> Retagging.of(explanation, other));
        if (json) {
            JsonLines.to(invocation.out()).write(TagsJson.of(article, explanation, inUse.version(), change));
        } else {
            TagsText text = new TagsText(explanation, TerminalWidth.now(), all, Palette.ofTerminal());
            text.of(article, inUse.version()).forEach(invocation.out()::println);
            change.ifPresent(of -> text.of(of, String.valueOf(taxonomy)).forEach(invocation.out()::println));
        }
        return explanation.problems().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private void compare(EnrichedArticle left, EnrichedArticle right, KafkaConnection kafka) {
        Comparison comparison = Comparison.of(left, right, EnrichSettings.from(kafka.configuration()));
        if (json) {
            JsonLines.to(invocation.out()).write(WhyJson.of(left, right, comparison));
        } else {
            WhyText.of(left, right, comparison).forEach(invocation.out()::println);
        }
    }
}
