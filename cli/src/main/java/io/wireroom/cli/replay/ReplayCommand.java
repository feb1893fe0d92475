package io.wireroom.cli.replay;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Progress;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom replay}. */
@Command(
        name = "replay",
        description = {
            "Has the articles of the past tagged anew by the taxonomy in use: after taxonomy apply, it brings the articles",
            "that were enriched before up to date. Each is published to wireroom.enriched once more, under its id and with",
            "a greater revision, so that Elasticsearch still holds it once; copies, stories and versions stay as they are.",
            "It reads wireroom.enriched, and hands on each article's last revision to the running enrichment, which takes",
            "new articles in meanwhile. Articles that this taxonomy has tagged already are passed over.",
            "It may be stopped and begun again: what is left is then done."
        },
        footer = {
            "  wireroom taxonomy apply taxonomy.yaml && wireroom replay --from earliest",
            "  wireroom replay --from 2026-11-01T00:00:00Z --rate 50"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final Duration STUCK = Duration.ofSeconds(60);

    private final Invocation invocation;
    private final InstantSource clock;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "earliest|TIME",
            description = "Articles that were enriched from then on.")
    private @Nullable String from;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Articles a second at most, so that new ones do not wait behind them (default: ${DEFAULT-VALUE}).")
    private int rate = 200;

    @Option(
            names = "--all",
            description = "Also articles that the taxonomy in use has tagged: after an update of Wireroom itself.")
    private boolean all;

    public ReplayCommand(Invocation invocation, InstantSource clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        ReadFrom start = start();
        if (rate < 1) {
            throw CommandFailure.usage("--rate: must be at least 1");
        }
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            EnrichSettings settings = EnrichSettings.from(kafka.configuration());
            try (ReplayBacklog backlog = new ReplayBacklog(kafka.clients(), settings.applicationId())) {
                return replay(kafka, start, backlog);
            }
        }
    }

    private ReadFrom start() {
        try {
            ReadFrom start = ReadFrom.parse(Invocation.required(from));
            if (start.place() == ReadFrom.Place.LATEST) {
                throw CommandFailure.usage("--from: from the latest on there is nothing to replay");
            }
            return start;
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--from: " + e.getMessage());
        }
    }

    private int replay(KafkaConnection kafka, ReadFrom start, ReplayBacklog backlog) {
        backlog.check();
        long taxonomyEnd = backlog.end(Topics.TAXONOMY);
        String version = Taxonomy.compile(new TaxonomyPublisher(kafka.clients(), clock).held())
                .version();
        TopicReader reader = new TopicReader(kafka.clients(), invocation.stopSignal());
        LatestRevisions latest = LatestRevisions.read(reader, start);
        Progress progress = new Progress(invocation.err(), clock, "articles");
        progress.note("taxonomy " + version + ": " + latest.size() + " articles to look at");
        try (ReplayPublisher publisher = new ReplayPublisher(kafka.clients(), taxonomyEnd)) {
            Pace pace = new Pace(rate, backlog, invocation.stopSignal(), STUCK);
            long[] seen = new long[1];
            latest.forEach(reader, start, (record, article) -> {
                progress.at(++seen[0], latest.size());
                if (all || !article.getTaxonomyVersion().equals(version)) {
                    pace.await();
                    publisher.publish(record, article);
                    pace.published();
                }
            });
            publisher.flush();
            return finish(pace, latest, progress);
        }
    }

    private int finish(Pace pace, LatestRevisions latest, Progress progress) {
        boolean stopped = !pace.awaitAllRead(left -> progress.note("waits until the last are tagged"));
        long passed = latest.size() - pace.count();
        if (stopped) {
            invocation
                    .err()
                    .println("stopped; " + pace.count() + " articles were handed on, begin again for the others");
            return ExitCode.CHECK_FAILED;
        }
        invocation
                .err()
                .println("tagged anew: " + progress.rate(pace.count())
                        + (passed > 0 ? "; " + passed + " were up to date" : ""));
        return ExitCode.DONE;
    }
}
