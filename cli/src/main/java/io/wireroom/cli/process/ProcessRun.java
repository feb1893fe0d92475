package io.wireroom.cli.process;

import io.wireroom.cli.article.ArticleFile;
import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.OutputFile;
import io.wireroom.cli.console.Progress;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.embedded.kafka.EmbeddedKafka;
import io.wireroom.embedded.kafka.KafkaOptions;
import io.wireroom.enrich.ClosedSetRun;
import io.wireroom.enrich.TaxonomyTagging;
import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.article.EnrichedJson;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends a closed set of articles through a broker and an enrichment of its own and writes what comes out. */
final class ProcessRun {
    private static final Duration STALL = Duration.ofMinutes(3);

    private final ProcessPlan plan;
    private final Taxonomy taxonomy;
    private final PrintStream err;
    private final InstantSource clock;

    ProcessRun(ProcessPlan plan, Taxonomy taxonomy, PrintStream err, InstantSource clock) {
        this.plan = plan;
        this.taxonomy = taxonomy;
        this.err = err;
        this.clock = clock;
    }

    /**
     * What came of a run.
     *
     * @param written lines, one for each different article
     * @param missing articles that have no line because they were rejected
     */
    record Result(long written, long missing) {}

    Result run(ArticleFile articles, long total, OutputFile output) {
        return CleanStop.of(() -> runHere(articles, total, output));
    }

    private Result runHere(ArticleFile articles, long total, OutputFile output) {
        try (TemporaryFolder folder = TemporaryFolder.make();
                EmbeddedKafka broker =
                        EmbeddedKafka.start(KafkaOptions.in(folder.path().resolve("kafka")));
                Metrics metrics = Metrics.inMemory()) {
            KafkaClients clients =
                    new KafkaClients(KafkaSettings.local(broker.bootstrapServers(), plan.partitions()), metrics);
            WireroomTopics.ensure(clients, Topics.ALL);
            Progress progress = new Progress(err, clock, "articles");
            enrich(articles, total, folder, clients, metrics, progress);
            err.println("enriched " + progress.rate(total));
            return write(articles, read(clients), output);
        }
    }

    private void enrich(
            ArticleFile articles,
            long total,
            TemporaryFolder folder,
            KafkaClients clients,
            Metrics metrics,
            Progress progress) {
        Tagger tagger = Tagger.of(taxonomy);
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor();
        try (ClosedSetRun run = new ClosedSetRun(
                plan.enrich().withStateDir(folder.path().resolve("enrich").toString()),
                plan.instances(),
                clients,
                metrics,
                () -> LiveTagging.fixed(
                        article -> TaxonomyTagging.tagged(tagger.tag(article)), taxonomy.routedTopics()))) {
            articles.publish(clients, done -> {});
            var unused =
                    teller.scheduleWithFixedDelay(() -> tell(progress, emitted(run), total), 1, 1, TimeUnit.SECONDS);
            run.awaitThrough(STALL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.check("stopped; nothing is written");
        } finally {
            teller.shutdownNow();
        }
    }

    private static void tell(Progress progress, long emitted, long total) {
        if (emitted < total) {
            progress.at(emitted, total);
        } else {
            progress.note("all are out; the last copies and stories are being settled");
        }
    }

    private static long emitted(ClosedSetRun run) {
        return run.ledger().get("emitted") instanceof Number number ? number.longValue() : 0;
    }

    private static LastRevisions read(KafkaClients clients) {
        LastRevisions last = new LastRevisions();
        new TopicReader(clients, StopSignal.manual()).readToEnd(Topics.ENRICHED, ReadFrom.EARLIEST, read -> {
            EnrichedArticle article = read.value();
            if (article != null) {
                last.take(article, read.record().value());
            }
        });
        return last;
    }

    /** In the order of the input; an article that stands there twice has one line. */
    private static Result write(ArticleFile articles, LastRevisions last, OutputFile output) {
        Set<String> seen = new HashSet<>();
        long[] written = new long[1];
        output.write(out -> {
            JsonLines lines = JsonLines.to(out);
            articles.forEach(article -> {
                if (seen.add(article.getId())) {
                    last.remove(article.getId()).ifPresent(enriched -> {
                        lines.write(EnrichedJson.of(enriched));
                        written[0]++;
                    });
                }
            });
        });
        return new Result(written[0], seen.size() - written[0]);
    }
}
