package io.wireroom.bench.enrich;

import io.wireroom.bench.broker.Broker;
import io.wireroom.bench.enrich.MadeArticles.Shape;
import io.wireroom.bench.measure.Heap;
import io.wireroom.bench.measure.Pause;
import io.wireroom.enrich.EnrichRole;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends very many made-up articles through the enrichment, over many windows of event time. */
@Command(
        name = "enrich-soak",
        description = {
            "Sends very many made-up articles through the whole enrichment, exactly-once, with a real broker in this",
            "process. Their time of publication drives the windows. Prints for each part of the run articles a second,",
            "heap that lives, resident memory and state on disk, and at the end how the last part compares to the first."
        },
        mixinStandardHelpOptions = true)
public final class EnrichSoak implements Callable<Integer> {
    /** No pause of a sound run is as long. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Option(
            names = "--articles",
            description = "Articles measured, after those to warm up (default: ${DEFAULT-VALUE}).")
    private int articles = 1_000_000;

    @Option(
            names = "--warm-up",
            description = "Articles before the first part, until the compiler is through (default: ${DEFAULT-VALUE}).")
    private int warmUp = 20_000;

    @Option(names = "--parts", description = "Parts of which each is measured (default: ${DEFAULT-VALUE}).")
    private int parts = 10;

    @Option(names = "--days", description = "Days of event time that they are spread over (default: ${DEFAULT-VALUE}).")
    private int days = 70;

    @Option(names = "--flood", description = "All articles have one text.")
    private boolean flood;

    @Option(names = "--sentences", description = "Sentences of a text, some 20 words each (default: ${DEFAULT-VALUE}).")
    private int sentences = MadeArticles.USUAL_SENTENCES;

    @Option(names = "--in-flight", description = "Articles under way at a time (default: ${DEFAULT-VALUE}).")
    private int inFlight = 2_000;

    @Mixin
    private final EnrichOptions options = new EnrichOptions();

    /** One part of the run. */
    private record Part(Rate rate, long heap, long resident, long state) {}

    @Override
    public Integer call() {
        Starter starter = Starter.load();
        try (Broker broker = new Broker(Topics.ALL)) {
            Path stateDir = broker.folder().resolve("state");
            try (EnrichRole role = new EnrichRole(
                            options.settings(stateDir), broker.clients(), Metrics.inMemory(), starter.tagging());
                    Publisher publisher = new Publisher(broker.clients())) {
                role.start();
                compare(run(role, publisher, stateDir));
                System.out.println(role.ledger().toMap());
            }
        }
        return 0;
    }

    private List<Part> run(EnrichRole role, Publisher publisher, Path stateDir) {
        Duration apart = Duration.ofDays(days).dividedBy(articles + warmUp);
        Instant first = Instant.now().minus(Duration.ofDays(days));
        MadeArticles made = new MadeArticles(new Shape(options.copies(), false, flood, first, apart, sentences), 7);
        List<Part> done = new ArrayList<>();
        publish(role, publisher, made, 0, warmUp);
        int published = warmUp;
        for (int part = 1; part <= parts; part++) {
            int before = published;
            int after = warmUp + (int) ((long) articles * part / parts);
            Rate rate = Rate.during(after - before, () -> publish(role, publisher, made, before, after));
            published = after;
            done.add(new Part(rate, Heap.live(), resident(), state(stateDir)));
            print(published, done.get(done.size() - 1));
        }
        publisher.flush();
        awaitEmitted(role, published);
        return done;
    }

    /** Publishes articles from one number to another as fast as they are emitted. */
    private void publish(EnrichRole role, Publisher publisher, MadeArticles made, int from, int to) {
        for (int number = from; number < to; number++) {
            long before = number;
            awaitEmitted(role, before - inFlight + 1);
            Article article = made.next();
            publisher.publish(article, article.getDiscoveredAt().toEpochMilli());
        }
    }

    /** Waits for articles to be emitted; says what became of all where that does not go on. */
    private static void awaitEmitted(EnrichRole role, long articles) {
        try {
            Pause.until(() -> role.ledger().emitted() >= articles, LIMIT);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    articles + " articles were to be emitted by now: "
                            + role.ledger().toMap(),
                    e);
        }
    }

    private static void print(int published, Part part) {
        System.out.printf(
                "%,11d articles: %,5.0f/s, %.2f ms of processor each, heap that lives %,5.0f MiB, resident %,6.0f MiB, state on disk %,7.0f MiB%n",
                published,
                part.rate().perSecond(),
                part.rate().millisOfProcessor(),
                Heap.mebibytes(part.heap()),
                Heap.mebibytes(part.resident()),
                Heap.mebibytes(part.state()));
    }

    private static void compare(List<Part> parts) {
        double first = parts.get(0).rate().perSecond();
        double last = parts.get(parts.size() - 1).rate().perSecond();
        parts.get(parts.size() - 1).rate().print("last part");
        System.out.printf("the last part went at %.0f %% of the first one's rate%n", 100 * last / first);
    }

    private static long state(Path stateDir) {
        return StateSize.of(stateDir).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Bytes of the process in memory, as Linux tells; 0 elsewhere. */
    private static long resident() {
        Path status = Path.of("/proc/self/status");
        try {
            return !Files.exists(status)
                    ? 0
                    : Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
