package io.wireroom.cli.taxonomy;

import io.wireroom.cli.article.ArticleFile;
import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Progress;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom taxonomy test}. */
@Command(
        name = "test",
        description = {
            "Shows what a taxonomy would find, beside the one in use: articles of each topic and actor before and after,",
            "and some of those that it would gain and lose, with the words that cause it. Nothing is changed.",
            "The articles are those that wireroom.articles has kept since a time, those of the index, or a file's."
        },
        footer = {
            "  wireroom taxonomy test my-taxonomy.yaml",
            "  wireroom taxonomy test my-taxonomy.yaml --since 2026-11-20T00:00:00Z --only topic/ai-policy --show 20",
            "  wireroom taxonomy test my-taxonomy.yaml --index --since 2026-10-01T00:00:00Z",
            "  wireroom taxonomy test my-taxonomy.yaml --articles articles.jsonl --beside taxonomy.yaml"
        })
public final class TaxonomyTestCommand implements Callable<Integer> {
    private static final Duration DEFAULT_PERIOD = Duration.ofDays(1);

    private final Invocation invocation;
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", description = "YAML with the lists actors and topics.")
    private @Nullable Path file;

    @Option(
            names = "--articles",
            paramLabel = "FILE.jsonl",
            description = "Articles as `wireroom import` takes them, instead of those of wireroom.articles.")
    private @Nullable Path articles;

    @Option(
            names = "--index",
            description = "The latest version of each article in Elasticsearch, which keeps them longer than Kafka.")
    private boolean indexed;

    @Option(
            names = "--since",
            paramLabel = "earliest|TIME",
            description = "Articles of wireroom.articles, or first seen, from then on (default: of the last day).")
    private @Nullable String since;

    @Option(
            names = "--beside",
            paramLabel = "FILE",
            description = "Taxonomy to compare with (default: the one in use).")
    private @Nullable Path beside;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KEY",
            description = "Only these entries, such as topic/ai-policy or actor/openai.")
    private List<String> only = List.of();

    @Option(
            names = "--show",
            paramLabel = "N",
            description = "Articles gained and lost to show of each entry (default: ${DEFAULT-VALUE}).")
    private int show = 3;

    @Option(names = "--json", description = "A JSON object for each entry, changed or not.")
    private boolean json;

    public TaxonomyTestCommand(Invocation invocation, InstantSource clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Taxonomy after = TaxonomyInput.compile(Optional.of(Invocation.required(file)));
        if (articles != null && indexed) {
            throw CommandFailure.usage("--articles and --index: the articles are of one of the two");
        }
        ReadFrom start = start();
        TaxonomyTrial trial = new TaxonomyTrial(before(), after, show);
        if (articles != null) {
            take(articles, trial);
        } else if (indexed) {
            takeIndexed(start, trial);
        } else {
            try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
                take(new TopicReader(kafka.clients(), invocation.stopSignal()), start, trial);
            }
        }
        return tell(trial);
    }

    private Taxonomy before() {
        if (beside != null) {
            return TaxonomyInput.compile(Optional.of(beside));
        }
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            return Taxonomy.compile(new TaxonomyPublisher(kafka.clients(), clock).held());
        }
    }

    private void take(Path path, TaxonomyTrial trial) {
        ArticleFile articleFile = new ArticleFile(path, clock.instant());
        long total = articleFile.check();
        Progress progress = progress();
        articleFile.forEach(article -> take(article, trial, progress, total));
    }

    private void takeIndexed(ReadFrom start, TaxonomyTrial trial) {
        if (start.place() == ReadFrom.Place.LATEST) {
            throw CommandFailure.usage("--since: an index is read from earliest or from a time on");
        }
        Instant since = start.time().orElse(Instant.EPOCH);
        Progress progress = progress();
        long unused = IndexAccess.with(
                invocation, index -> index.forEach(since, (article, total) -> take(article, trial, progress, total)));
    }

    private void take(TopicReader reader, ReadFrom start, TaxonomyTrial trial) {
        Progress progress = progress();
        reader.readToEnd(Topics.ARTICLES, start, read -> {
            if (read.value() != null) {
                take(read.value(), trial, progress, 0);
            }
        });
        if (reader.unreadable() > 0) {
            invocation.err().println("passed over " + reader.unreadable() + " unreadable records");
        }
    }

    private Progress progress() {
        return new Progress(invocation.err(), clock, "articles");
    }

    private static void take(Article article, TaxonomyTrial trial, Progress progress, long total) {
        trial.take(article);
        progress.at(trial.articles(), Math.max(total, trial.articles()));
    }

    private ReadFrom start() {
        if (since == null) {
            return ReadFrom.at(clock.instant().minus(DEFAULT_PERIOD));
        }
        try {
            return ReadFrom.parse(since);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--since: " + e.getMessage());
        }
    }

    private int tell(TaxonomyTrial trial) {
        List<TaxonomyTrial.Entry> entries = trial.entries().stream()
                .filter(entry -> only.isEmpty() || only.contains(entry.key()))
                .toList();
        if (json) {
            JsonLines lines = JsonLines.to(invocation.out());
            entries.forEach(entry -> lines.write(json(entry)));
        } else {
            TrialLines.of(trial.articles(), entries).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(TaxonomyTrial.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", entry.key());
        json.put("before", entry.before());
        json.put("after", entry.after());
        json.put("gained", entry.gained());
        json.put("lost", entry.lost());
        json.put("gains", entry.gains());
        json.put("losses", entry.losses());
        return json;
    }
}
