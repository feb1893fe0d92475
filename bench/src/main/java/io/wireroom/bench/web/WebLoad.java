package io.wireroom.bench.web;

import io.wireroom.bench.enrich.MadeArticles;
import io.wireroom.bench.enrich.MadeArticles.Shape;
import io.wireroom.bench.enrich.Publisher;
import io.wireroom.bench.measure.Heap;
import io.wireroom.bench.measure.Pause;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.cli.service.Roles;
import io.wireroom.cli.settings.SettingsCatalogue;
import io.wireroom.embedded.EmbeddedServers;
import io.wireroom.embedded.kafka.KafkaOptions;
import io.wireroom.embedded.search.SearchOptions;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.runtime.service.Role;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.WebRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Subscribers and searches at the page's server, beside the pipeline at a steady rate, all on this machine. */
@Command(
        name = "web",
        description = {
            "Opens subscribers of server-sent events, some of which never read, and searches at a steady rate, while articles go",
            "through enrichment and sink into Elasticsearch, all in this process and its child.",
            "Prints events delivered a second, their delay from enrichment to receipt, memory a subscriber, and the time of",
            "searches; first the delay with one subscriber and no search, which is what lies beneath."
        },
        mixinStandardHelpOptions = true)
public final class WebLoad implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(20);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final long NANOS = 1_000_000_000;
    private static final List<String> SOME_TOPICS =
            List.of("ai-policy", "antitrust", "elections", "courts", "cybersecurity", "trade", "privacy", "climate");

    @Option(names = "--subscribers", description = "Connections (default: ${DEFAULT-VALUE}).")
    private int subscribers = 500;

    @Option(
            names = "--everything",
            description =
                    "Of these, how many get every article; the others one topic each (default: ${DEFAULT-VALUE}).")
    private int everything = 50;

    @Option(names = "--stuck", description = "More connections, which never read (default: ${DEFAULT-VALUE}).")
    private int stuck = 10;

    @Option(names = "--searches", description = "Searches a second (default: ${DEFAULT-VALUE}).")
    private int searches = 50;

    @Option(names = "--rate", description = "Articles a second (default: ${DEFAULT-VALUE}).")
    private int rate = 200;

    @Option(names = "--seconds", description = "Length of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(
            names = "--backlog",
            description = "Articles that go through before anything else, to warm up (default: ${DEFAULT-VALUE}).")
    private int backlog = 20_000;

    @Option(
            names = "--warm-up",
            description = "Seconds of the whole load before the first measurement (default: ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    private final MadeArticles made =
            new MadeArticles(new Shape(0.2, false, false, Instant.now(), Duration.ofMillis(1)), 11);

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("wireroom-bench");
        try (EmbeddedServers servers = EmbeddedServers.start(
                        KafkaOptions.in(folder.resolve("kafka")), SearchOptions.in(folder.resolve("elasticsearch")));
                Metrics metrics = Metrics.inMemory()) {
            Roles roles = new Roles(configuration(servers, folder), metrics, InstantSource.system());
            WireroomTopics.ensure(roles.clients(), Topics.ALL);
            new TaxonomyPublisher(roles.clients(), InstantSource.system()).apply(TaxonomyFile.starter(), "bench");
            try (Role sink = roles.sink();
                    Role enrich = roles.enrich();
                    WebRole web = roles.web();
                    Publisher publisher = new Publisher(roles.clients())) {
                List<Role> all = List.of(sink, enrich, web);
                all.forEach(Role::start);
                Pause.until(() -> all.stream().allMatch(role -> role.health().state() == Health.State.READY), PATIENCE);
                measure(web.uri(), publisher, servers.search().pid());
            }
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void measure(URI server, Publisher publisher, long elasticsearch) {
        try (Subscribers one = Subscribers.start()) {
            one.open(server, "");
            one.begin();
            System.out.printf("warming up: %,d articles as fast as they go, ", backlog);
            publish(publisher, backlog, 0);
            Pause.until(() -> one.events() >= backlog, LONG_PATIENCE);
            settle(one);
        }
        try (Subscribers many = Subscribers.start();
                Searches asked = new Searches()) {
            open(server, many);
            many.begin();
            asked.begin(server, searches);
            System.out.printf("warming up: the whole load for %d s, ", warmUp);
            publish(publisher, rate * warmUp, rate);
            settle(many);
        }
        try (Subscribers one = Subscribers.start()) {
            one.open(server, "");
            one.begin();
            Load load = Load.of(elasticsearch, () -> publish(publisher, rate * seconds, rate));
            System.out.printf("%none subscriber, no search%n  ");
            print(one);
            load.print();
            System.out.print("  then ");
            settle(one);
        }
        try (Subscribers many = Subscribers.start();
                Searches asked = new Searches()) {
            long before = Heap.live();
            open(server, many);
            long memory = Heap.live() - before;
            many.begin();
            asked.begin(server, searches);
            Load load = Load.of(elasticsearch, () -> publish(publisher, rate * seconds, rate));
            System.out.printf(
                    "%n%,d subscribers, %,d of them of everything, %,d more that never read; %,d searches/s%n",
                    subscribers, everything, stuck, searches);
            System.out.printf(
                    "  memory: %.1f KiB a subscriber, its reader's part in this process included%n  ",
                    memory / 1024.0 / (subscribers + stuck));
            print(many);
            print("searches answered, ms", asked.takeNanos(), 1e6);
            System.out.printf("  searches failed: %,d%n", asked.failed());
            load.print();
            System.out.print("  then ");
            settle(many);
        }
    }

    /** Waits until nothing comes any more, so that no measurement begins with what the one before left. */
    private static void settle(Subscribers subscribers) {
        long start = System.nanoTime();
        long events = -1;
        while (events < subscribers.events()) {
            events = subscribers.events();
            Pause.of(QUIET);
        }
        System.out.printf(
                "nothing more came after %.0f s%n", (System.nanoTime() - start) / 1e9 - QUIET.toMillis() / 1e3);
    }

    private void open(URI server, Subscribers many) {
        for (int i = 0; i < subscribers; i++) {
            many.open(server, i < everything ? "" : SOME_TOPICS.get(i % SOME_TOPICS.size()));
        }
        for (int i = 0; i < stuck; i++) {
            many.openStuck(server);
        }
    }

    /** Publishes so many articles, at a rate or, where that is 0, at once. */
    private void publish(Publisher publisher, int articles, int perSecond) {
        long start = System.nanoTime();
        for (int i = 0; i < articles; i++) {
            if (perSecond > 0) {
                long due = start + i * NANOS / perSecond;
                Pause.until(() -> System.nanoTime() >= due, PATIENCE);
            }
            publisher.publish(made.next(), System.currentTimeMillis());
        }
        publisher.flush();
    }

    private void print(Subscribers subscribers) {
        long events = subscribers.events();
        System.out.printf(
                "events delivered: %,d for %,d articles, %,.0f/s; %,.0f/s to one who gets everything%n",
                events,
                (long) rate * seconds,
                events / (double) seconds,
                subscribers.eventsOfFirst() / (double) seconds);
        print("delay from enrichment to receipt, ms", subscribers.takeDelays(), 1);
    }

    private static void print(String what, long[] sorted, double unit) {
        if (sorted.length == 0) {
            System.out.printf("  %s: none%n", what);
            return;
        }
        System.out.printf(
                "  %s (%,d): p50 %.0f, p95 %.0f, p99 %.0f, most %.0f%n",
                what,
                sorted.length,
                at(sorted, 0.5) / unit,
                at(sorted, 0.95) / unit,
                at(sorted, 0.99) / unit,
                at(sorted, 1) / unit);
    }

    private static long at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static Configuration configuration(EmbeddedServers servers, Path folder) {
        Map<String, String> values = new HashMap<>();
        values.put("kafka.bootstrap-servers", servers.kafka().bootstrapServers());
        values.put("kafka.topics.partitions", "4");
        values.put("kafka.topics.replication-factor", "1");
        values.put("elasticsearch.uris", servers.search().uri().toString());
        values.put("enrich.state-dir", folder.resolve("enrich").toString());
        values.put("web.port", "0");
        values.put("web.rate.requests-per-second", "1000");
        values.put("web.rate.burst", "5000");
        return Configuration.of(SettingsCatalogue.all(), values);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
