package io.wireroom.bench.enrich;

import io.wireroom.bench.broker.Broker;
import io.wireroom.bench.enrich.MadeArticles.Shape;
import io.wireroom.bench.measure.Heap;
import io.wireroom.bench.measure.Pause;
import io.wireroom.enrich.EnrichRole;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.runtime.config.Configuration;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
    private static final Duration LIMIT = Duration.ofHours(1);

    @Option(names = "--articles", description = "Articles in all (default: ${DEFAULT-VALUE}).")
    private int articles = 1_000_000;

    @Option(names = "--parts", description = "Parts of which each is measured (default: ${DEFAULT-VALUE}).")
    private int parts = 10;

    @Option(names = "--copies", description = "Share of edited copies, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double copies = 0.2;

    @Option(names = "--days", description = "Days of event time that they are spread over (default: ${DEFAULT-VALUE}).")
    private int days = 28;

    @Option(names = "--in-flight", description = "Articles under way at a time (default: ${DEFAULT-VALUE}).")
    private int inFlight = 2_000;

    @Option(names = "--threads", description = "Stream threads (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(
            names = "--set",
            description = "A setting of the enrichment, such as enrich.commit-interval=50ms; repeatable.")
    private final Map<String, String> settings = new HashMap<>();

    /** One part of the run. */
    private record Part(double rate, long heap, long resident, long state) {}

    @Override
    public Integer call() {
        Starter starter = Starter.load();
        try (Broker broker = new Broker(Topics.ALL)) {
            Path stateDir = broker.folder().resolve("state");
            try (EnrichRole role =
                            new EnrichRole(enrich(stateDir), broker.clients(), Metrics.inMemory(), starter.tagging());
                    Publisher publisher = new Publisher(broker.clients())) {
                role.start();
                compare(run(role, publisher, stateDir));
                System.out.println(role.ledger().toMap());
            }
        }
        return 0;
    }

    private List<Part> run(EnrichRole role, Publisher publisher, Path stateDir) {
        Duration apart = Duration.ofDays(days).dividedBy(articles);
        MadeArticles made =
                new MadeArticles(new Shape(copies, false, Instant.now().minus(Duration.ofDays(days)), apart), 7);
        List<Part> done = new ArrayList<>();
        int published = 0;
        for (int part = 1; part <= parts; part++) {
            long start = System.nanoTime();
            int before = published;
            for (int end = (int) ((long) articles * part / parts); published < end; published++) {
                int number = published;
                Pause.until(() -> number - role.ledger().emitted() < inFlight, LIMIT);
                Article article = made.next();
                publisher.publish(article, article.getDiscoveredAt().toEpochMilli());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            done.add(new Part((published - before) / seconds, Heap.live(), resident(), state(stateDir)));
            print(published, done.get(done.size() - 1));
        }
        publisher.flush();
        Pause.until(() -> role.ledger().emitted() >= articles, LIMIT);
        return done;
    }

    private static void print(int published, Part part) {
        System.out.printf(
                "%,11d articles: %,5.0f/s, heap that lives %,5.0f MiB, resident %,6.0f MiB, state on disk %,7.0f MiB%n",
                published,
                part.rate(),
                Heap.mebibytes(part.heap()),
                Heap.mebibytes(part.resident()),
                Heap.mebibytes(part.state()));
    }

    private static void compare(List<Part> parts) {
        double first = parts.get(0).rate();
        double last = parts.get(parts.size() - 1).rate();
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

    private EnrichSettings enrich(Path stateDir) {
        Map<String, String> values =
                new HashMap<>(Map.of("enrich.state-dir", stateDir.toString(), "enrich.threads", "" + threads));
        values.putAll(settings);
        return EnrichSettings.from(Configuration.of(EnrichSettings.ALL, values));
    }
}
