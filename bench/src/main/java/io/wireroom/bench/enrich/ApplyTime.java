package io.wireroom.bench.enrich;

import io.wireroom.bench.broker.Broker;
import io.wireroom.bench.enrich.MadeArticles.Shape;
import io.wireroom.bench.measure.Pause;
import io.wireroom.enrich.EnrichRole;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.TaxonomyTagging;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.record.TopicDefinition;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Changes the starter taxonomy while articles flow, and takes the time until enriched ones bear the new version. */
@Command(
        name = "taxonomy-apply",
        description = {
            "Lets articles flow through three instances of the enrichment, which share the partitions, and changes a topic",
            "of the starter taxonomy again and again. Prints the time from the call that applies the change to the first",
            "article that a subscriber gets tagged by the new version, and to the first of it from every partition."
        },
        mixinStandardHelpOptions = true)
public final class ApplyTime implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final long NANOS = 1_000_000_000;

    @Option(names = "--instances", description = "Instances of the enrichment (default: ${DEFAULT-VALUE}).")
    private int instances = 3;

    @Option(names = "--rate", description = "Articles a second (default: ${DEFAULT-VALUE}).")
    private int rate = 100;

    @Option(names = "--changes", description = "How often the taxonomy is changed (default: ${DEFAULT-VALUE}).")
    private int changes = 10;

    private final Map<String, Map<Integer, Long>> firsts = new ConcurrentHashMap<>();
    private volatile boolean running = true;

    @Override
    public Integer call() throws InterruptedException {
        try (Broker broker = new Broker(Topics.ALL)) {
            TaxonomyPublisher publisher = new TaxonomyPublisher(broker.clients(), InstantSource.system());
            List<TaxonomyEntry> starter = TaxonomyFile.starter();
            publisher.apply(starter, "bench");
            List<EnrichRole> roles = start(broker);
            Thread reader = started("bench-subscriber", () -> read(broker));
            Thread source = started("bench-articles", () -> publish(broker));
            try {
                List<Took> took = new ArrayList<>();
                for (int i = 0; i < changes; i++) {
                    took.add(change(publisher, starter, i));
                }
                print(starter.size(), took);
            } finally {
                running = false;
                reader.join();
                source.join();
                roles.forEach(EnrichRole::close);
            }
        }
        return 0;
    }

    /** Nanoseconds until the first article of the new version, and until the first from every partition. */
    private record Took(long first, long everywhere) {}

    private List<EnrichRole> start(Broker broker) {
        List<EnrichRole> roles = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            EnrichSettings settings = EnrichSettings.from(Configuration.of(
                    EnrichSettings.ALL,
                    Map.of(
                            "enrich.state-dir",
                            broker.folder().resolve("state" + i).toString())));
            EnrichRole role = new EnrichRole(
                    settings, broker.clients(), Metrics.inMemory(), new TaxonomyTagging(broker.clients()));
            role.start();
            roles.add(role);
        }
        Pause.until(() -> roles.stream().allMatch(role -> role.health().equals(Health.ready())), PATIENCE);
        return roles;
    }

    private Took change(TaxonomyPublisher publisher, List<TaxonomyEntry> starter, int number) {
        List<TaxonomyEntry> changed = changed(starter, number);
        String version = Taxonomy.compile(changed).version();
        Pause.until(() -> firsts.values().stream().anyMatch(one -> one.size() == Broker.PARTITIONS), PATIENCE);
        long start = System.nanoTime();
        publisher.apply(changed, "bench");
        Pause.until(() -> firsts.getOrDefault(version, Map.of()).size() == Broker.PARTITIONS, PATIENCE);
        List<Long> times = firsts.getOrDefault(version, Map.of()).values().stream()
                .sorted()
                .toList();
        return new Took(times.get(0) - start, times.get(times.size() - 1) - start);
    }

    /** The starter with one query that means something else. */
    private static List<TaxonomyEntry> changed(List<TaxonomyEntry> starter, int number) {
        List<TaxonomyEntry> changed = new ArrayList<>(starter);
        changed.replaceAll(entry -> entry.getKind() == TaxonomyKind.TOPIC
                        && entry.getId().equals("ai-policy")
                ? TaxonomyEntry.newBuilder(entry)
                        .setTopic(TopicDefinition.newBuilder(entry.getTopic().orElseThrow())
                                .setQuery(entry.getTopic().orElseThrow().getQuery() + " OR changeling" + number)
                                .build())
                        .build()
                : entry);
        return changed;
    }

    private void publish(Broker broker) {
        Shape shape = new Shape(0, false, false, Instant.now().minus(Duration.ofDays(1)), Duration.ofMillis(100));
        MadeArticles made = new MadeArticles(shape, 5);
        try (Publisher publisher = new Publisher(broker.clients())) {
            long start = System.nanoTime();
            for (long i = 0; running; i++) {
                long due = start + i * NANOS / rate;
                Pause.until(() -> System.nanoTime() >= due, PATIENCE);
                publisher.publish(made.next(), System.currentTimeMillis());
            }
            publisher.flush();
        }
    }

    private void read(Broker broker) {
        try (Consumer<String, EnrichedArticle> consumer = broker.clients()
                .consumerWithoutGroup(
                        "bench-subscriber", Topics.ENRICHED.valueSerde().deserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.ENRICHED.name()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList());
            while (running) {
                for (ConsumerRecord<String, EnrichedArticle> one : consumer.poll(POLL)) {
                    firsts.computeIfAbsent(one.value().getTaxonomyVersion(), version -> new ConcurrentHashMap<>())
                            .putIfAbsent(one.partition(), System.nanoTime());
                }
            }
        }
    }

    private static Thread started(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        return thread;
    }

    private void print(int entries, List<Took> took) {
        System.out.printf(
                "%d instances, %,d entries, %d articles/s, %d changes; from apply to a subscriber:%n",
                instances, entries, rate, took.size());
        print("first article of the new version", took.stream().map(Took::first).toList());
        print(
                "first of it from every partition",
                took.stream().map(Took::everywhere).toList());
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted(Comparator.naturalOrder()).toList();
        System.out.printf(
                "  %-34s median %,5.0f ms, least %,5.0f, most %,5.0f%n",
                what, sorted.get(sorted.size() / 2) / 1e6, sorted.get(0) / 1e6, sorted.get(sorted.size() - 1) / 1e6);
    }
}
