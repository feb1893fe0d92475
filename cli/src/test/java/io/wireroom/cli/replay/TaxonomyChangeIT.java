package io.wireroom.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.cli.CommandRun;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.embedded.testing.TestElasticsearch;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.enrich.EnrichRole;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.TaxonomyTagging;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.SinkRole;
import io.wireroom.sink.SinkSettings;
import io.wireroom.sink.index.ArticleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The meaning of topics changes while articles flow through three instances. Each article says both {@code alpha} and
 * {@code beta}: the taxonomy before finds the first for all its topics, the one after the second, so that the words found
 * tell which taxonomy made each tag.
 */
class TaxonomyChangeIT {
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final int PARTITIONS = 6;
    private static final int INSTANCES = 3;
    private static final int RATE = 500;
    private static final int BATCHES_A_SECOND = 10;
    private static final int TOPICS = 20;
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final int BEFORE = 1_500;
    private static final int AFTER = 1_500;

    @TempDir
    private Path folder;

    private final List<Instance> instances = new ArrayList<>();

    @Test
    void apply_whileArticlesFlow_isNeverMixed_losesNothing_andReplayBringsThePastUpToDate() throws Exception {
        Path alpha = taxonomy("alpha");
        Path beta = taxonomy("beta");
        try (TestKafka kafka = TestKafka.own();
                TestElasticsearch search = TestElasticsearch.own()) {
            KafkaClients clients =
                    new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), PARTITIONS), Metrics.inMemory());
            WireroomTopics.ensure(clients, Topics.ALL);
            wireroom(kafka, "taxonomy", "apply", alpha.toString());
            try (SinkRole sink = sink(clients, search);
                    ArticleIndex index = ArticleIndex.open(ElasticsearchSettings.local(search.uri()))) {
                sink.start();
                startInstances(kafka);
                flow(kafka, clients, beta);
                await().atMost(LONG).until(() -> instances.stream().allMatch(one -> one.isOn(version(beta))));
                assertThat(instances).allMatch(Instance::hasTakenIn);
                publish(clients, BEFORE + AFTER, INSTANCES * 100);
                int all = BEFORE + AFTER + INSTANCES * 100;
                awaitIndexed(index, all);

                Map<String, EnrichedArticle> enriched = latest(clients);
                assertThat(enriched.keySet()).isEqualTo(ids(0, all));
                assertThat(enriched.values()).allSatisfy(article -> assertTaggedByOne(article, alpha, beta));
                assertThat(versions(enriched.values())).containsExactlyInAnyOrder(version(alpha), version(beta));
                assertThat(versions(ids(BEFORE + AFTER, all).stream()
                                .map(enriched::get)
                                .toList()))
                        .containsExactly(version(beta));

                CommandRun replay = wireroom(kafka, "replay", "--from", "earliest", "--rate", "1000");
                assertThat(replay.err()).contains("tagged anew: ");
                assertThat(versions(latest(clients).values())).containsExactly(version(beta));
                String upToDate = "{\"size\":0,\"track_total_hits\":true,\"query\":{\"bool\":{\"must\":["
                        + "{\"term\":{\"taxonomyVersion\":\"" + version(beta) + "\"}},"
                        + "{\"term\":{\"topics.id\":\"one\"}}]}}}";
                await().atMost(LONG).until(() -> hits(index, upToDate) == all);
                assertThat(hits(index, "{\"size\":0,\"track_total_hits\":true}"))
                        .isEqualTo(all);

                CommandRun again = wireroom(kafka, "replay", "--from", "earliest");
                assertThat(again.err()).contains("tagged anew: 0 articles", all + " were up to date");
            } finally {
                instances.forEach(Instance::close);
            }
        }
    }

    private Path taxonomy(String word) throws IOException {
        return Files.writeString(
                folder.resolve(word + ".yaml"),
                IntStream.range(0, TOPICS)
                        .mapToObj(i -> "  - {id: " + (i == 0 ? "one" : "t" + i) + ", label: T, query: " + word
                                + ", routed: false}\n")
                        .collect(Collectors.joining("", "topics:\n", "")));
    }

    private static String version(Path taxonomy) {
        try {
            return Taxonomy.compile(TaxonomyFile.read(taxonomy).entries()).version();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandRun wireroom(TestKafka kafka, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--set", "kafka.bootstrap-servers=" + kafka.bootstrapServers()));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static SinkRole sink(KafkaClients clients, TestElasticsearch search) {
        SinkSettings settings = SinkSettings.from(Configuration.of(
                SinkSettings.ALL, Map.of("elasticsearch.uris", search.uri().toString())));
        return new SinkRole(settings, clients, Metrics.inMemory(), InstantSource.system());
    }

    private void startInstances(TestKafka kafka) {
        IntStream.range(0, INSTANCES).forEach(i -> instances.add(new Instance(kafka, i)));
        await().atMost(LONG).until(() -> instances.stream().allMatch(Instance::works));
    }

    /** Half of the articles, then the change, and the other half without a pause. */
    private static void flow(TestKafka kafka, KafkaClients clients, Path after) throws Exception {
        Thread change = new Thread(() -> wireroom(kafka, "taxonomy", "apply", after.toString()));
        publish(clients, 0, BEFORE);
        change.start();
        publish(clients, BEFORE, AFTER);
        change.join();
    }

    /** Publishes articles at the rate. */
    private static void publish(KafkaClients clients, int from, int count) throws Exception {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (Producer<String, Article> producer =
                clients.producer("test", Topics.ARTICLES.valueSerde().serializer())) {
            CountDownLatch left = new CountDownLatch(count);
            int[] next = {from};
            Runnable batch = () -> {
                for (int i = 0; i < RATE / BATCHES_A_SECOND && next[0] < from + count; i++) {
                    Article article = article(next[0]++);
                    Future<RecordMetadata> unused = producer.send(
                            new ProducerRecord<>(Topics.ARTICLES.name(), article.getId(), article),
                            (metadata, failure) -> {
                                if (failure == null) {
                                    left.countDown();
                                }
                            });
                }
            };
            Future<?> unused = clock.scheduleAtFixedRate(batch, 0, 1_000 / BATCHES_A_SECOND, TimeUnit.MILLISECONDS);
            assertThat(left.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            clock.shutdownNow();
        }
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "%032x", number);
    }

    private static Set<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(TaxonomyChangeIT::id).collect(Collectors.toSet());
    }

    /** An article that is like no other. */
    private static Article article(int number) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
        String words = random.ints(120, 0, 1 << 24)
                .mapToObj(word -> Integer.toString(word, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
        return Article.newBuilder()
                .setId(id(number))
                .setUrl("http://news.test/" + number)
                .setSource("Test Wire")
                .setTitle("Article " + number)
                .setBody("Both alpha and beta. " + words)
                .setPublishedAt(NOW)
                .setDiscoveredAt(NOW)
                .setFetchedAt(NOW)
                .build();
    }

    private static void awaitIndexed(ArticleIndex index, int count) {
        await().atMost(LONG).until(() -> index.count() == count);
    }

    private static long hits(ArticleIndex index, String search) throws IOException {
        return index.search(search).at("/hits/total/value").asLong();
    }

    /** The last revision of each article. */
    private static Map<String, EnrichedArticle> latest(KafkaClients clients) {
        return new TopicReader(clients, StopSignal.manual()).latestByKey(Topics.ENRICHED);
    }

    private static Set<String> versions(Collection<EnrichedArticle> articles) {
        return articles.stream().map(EnrichedArticle::getTaxonomyVersion).collect(Collectors.toSet());
    }

    /** All its tags come from the taxonomy whose version it bears. */
    private static void assertTaggedByOne(EnrichedArticle article, Path... taxonomies) {
        Path taxonomy = Stream.of(taxonomies)
                .filter(one -> version(one).equals(article.getTaxonomyVersion()))
                .findFirst()
                .orElseThrow();
        String word = String.valueOf(taxonomy.getFileName()).replace(".yaml", "");
        assertThat(article.getTopics())
                .hasSize(TOPICS)
                .allSatisfy(topic -> assertThat(topic.getEvidence())
                        .extracting(Span::getText)
                        .containsExactly(word));
    }

    /** One of the instances, with state and metrics of its own. */
    private final class Instance implements AutoCloseable {
        private final EnrichRole role;
        private final TaxonomyTagging tagging;

        Instance(TestKafka kafka, int number) {
            KafkaClients clients =
                    new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), PARTITIONS), Metrics.inMemory());
            EnrichSettings settings = EnrichSettings.from(Configuration.of(
                    EnrichSettings.ALL,
                    Map.of(
                            "enrich.state-dir", folder.resolve("state" + number).toString(),
                            "enrich.candidates.shards", Integer.toString(INSTANCES))));
            tagging = new TaxonomyTagging(clients);
            role = new EnrichRole(settings, clients, Metrics.inMemory(), tagging);
            role.start();
        }

        /** Whether it has a share of the work. */
        boolean works() {
            return role.health().equals(Health.ready())
                    && role.status().get("stores") instanceof Map<?, ?> stores
                    && stores.get("activeTasks") instanceof Number tasks
                    && tasks.intValue() >= INSTANCES;
        }

        boolean isOn(String version) {
            return tagging.tag(article(0)).taxonomyVersion().equals(version);
        }

        boolean hasTakenIn() {
            return role.ledger().in() > 0;
        }

        @Override
        public void close() {
            role.close();
        }
    }
}
