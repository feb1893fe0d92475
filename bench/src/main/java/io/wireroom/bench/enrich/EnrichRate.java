package io.wireroom.bench.enrich;

import io.wireroom.bench.broker.Broker;
import io.wireroom.bench.enrich.MadeArticles.Shape;
import io.wireroom.bench.measure.Alone;
import io.wireroom.enrich.EnrichRole;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.EnrichTopics;
import io.wireroom.enrich.copy.CopyFeatures;
import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.story.StoryFeatures;
import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.text.Words;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends made-up articles through the whole enrichment, beside a pass-through of the same articles. */
@Command(
        name = "enrich",
        description = {
            "Sends made-up articles through the whole enrichment, exactly-once, with a real broker in this process.",
            "Prints articles a second beside a bare Kafka Streams pass-through of the same articles, what each part of an",
            "article's work costs alone, the time from publication to a subscriber at steady rates, and bytes of state."
        },
        mixinStandardHelpOptions = true)
public final class EnrichRate implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int PARTS = 500;
    private static final Duration PART_TIME = Duration.ofSeconds(4);

    @Option(
            names = "--articles",
            description =
                    "Articles of the backlog that are measured, after those to warm up (default: ${DEFAULT-VALUE}).")
    private int articles = 20_000;

    @Option(
            names = "--warm-up",
            description =
                    "Articles of the backlog before those, until the compiler is through (default: ${DEFAULT-VALUE}).")
    private int warmUp = 20_000;

    @Option(names = "--alike", description = "All articles tell one story: the worst case.")
    private boolean alike;

    @Option(
            names = "--rates",
            split = ",",
            description = "Articles a second at which latency is measured; 0 for none (default: ${DEFAULT-VALUE}).")
    private List<Integer> rates = List.of(100, 500, 1_000);

    @Option(names = "--seconds", description = "Length of each of these measurements (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Mixin
    private final EnrichOptions options = new EnrichOptions();

    @Override
    public Integer call() {
        Starter starter = Starter.load();
        parts(starter.tagger());
        try (Broker broker = new Broker(Topics.ALL)) {
            PassThrough.prepare(broker);
            EnrichSettings enrich = options.settings(broker.folder().resolve("state"));
            MadeArticles made = new MadeArticles(shape(), 7);
            publish(broker, made);
            PassThrough.run(broker, warmUp, warmUp + articles, options.threads(), enrich.commitInterval())
                    .print("Streams pass-through");
            run(broker, made, enrich, starter.tagging());
            state(enrich);
        }
        return 0;
    }

    private Shape shape() {
        return new Shape(
                options.copies(), alike, false, Instant.now().minus(Duration.ofDays(1)), Duration.ofMillis(100));
    }

    private void publish(Broker broker, MadeArticles made) {
        try (Publisher publisher = new Publisher(broker.clients())) {
            for (int i = 0; i < warmUp + articles; i++) {
                publisher.publish(made.next(), System.currentTimeMillis());
            }
            publisher.flush();
        }
    }

    private void run(Broker broker, MadeArticles made, EnrichSettings enrich, LiveTagging tagging) {
        try (EnrichRole role = new EnrichRole(enrich, broker.clients(), Metrics.inMemory(), tagging)) {
            role.start();
            Rate.of(role.ledger()::in, role.ledger()::emitted, warmUp, warmUp + articles, LIMIT)
                    .print("whole enrichment, exactly-once, " + options.threads() + " threads");
            System.out.println("  " + role.ledger().toMap());
            records(broker);
            rates.stream()
                    .filter(rate -> rate > 0)
                    .forEach(rate -> Latencies.measure(broker.clients(), made, rate, seconds));
        }
    }

    private void records(Broker broker) {
        System.out.println();
        Stream.of(Topics.ENRICHED, EnrichTopics.NOTES, Topics.STORIES)
                .map(Topic::name)
                .forEach(topic -> Records.of(broker.clients(), topic).print(topic, warmUp + articles));
    }

    private void state(EnrichSettings enrich) {
        long through = warmUp
                + articles
                + rates.stream().mapToLong(rate -> (long) rate * seconds).sum();
        Map<String, Long> sizes = StateSize.of(Path.of(enrich.stateDir()));
        long sum = sizes.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("%nstate on disk: %,d bytes an article%n", sum / through);
        sizes.forEach((store, bytes) -> System.out.printf("  %-20s %,8d bytes an article%n", store, bytes / through));
    }

    /** What each part of an article's work costs alone, on one thread. */
    private void parts(Tagger tagger) {
        MadeArticles made = new MadeArticles(shape(), 3);
        List<Article> some = Stream.generate(made::next).limit(PARTS).toList();
        List<Words> words = new ArrayList<>();
        some.forEach(one -> words.add(Words.of(one.getTitle(), one.getBody())));
        part("words cut", some, one -> Words.of(one.getTitle(), one.getBody()).size());
        part(
                "signature, keys and sketch for copies",
                words,
                one -> CopyFeatures.of(one).keys().length);
        part(
                "terms, keys and vector for stories",
                words,
                one -> StoryFeatures.of(one).keys().length);
        part("tags", some, one -> tagger.tag(one).topics().size());
    }

    private <T> void part(String name, List<T> inputs, ToLongFunction<T> work) {
        double millis = Alone.millis(inputs, PART_TIME, work);
        System.out.printf(
                "%-40s %6.3f ms of processor an article, %,8.0f/s on one core%n", name, millis, 1_000 / millis);
    }
}
