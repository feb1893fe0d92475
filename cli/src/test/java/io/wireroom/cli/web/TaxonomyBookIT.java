package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wireroom.cli.CommandRun;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.embedded.testing.TestElasticsearch;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.tag.Tags;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.SinkRole;
import io.wireroom.sink.SinkSettings;
import io.wireroom.sink.index.ArticleIndex;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Caller;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.search.SearchIndex;
import io.wireroom.web.taxonomy.EntryDesk;
import io.wireroom.web.taxonomy.TaxonomyBook;
import io.wireroom.web.taxonomy.TaxonomyBook.Checked;
import io.wireroom.web.taxonomy.TaxonomyBook.PastChange;
import io.wireroom.web.taxonomy.TaxonomyBook.Trial;
import io.wireroom.web.taxonomy.TaxonomyBook.TrialState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic is checked, tried on indexed articles, applied, found in new articles, changed by somebody else, and removed. */
class TaxonomyBookIT {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String COMETS = "topics:\n  - {id: comets, label: Comets, query: comet, routed: false}\n";
    private static final List<String> TEXTS = List.of("A comet passed.", "The comet, again.", "Nothing at all.");

    @TempDir
    private Path folder;

    @Test
    void aTopic_isTriedAppliedFoundAndRemoved() throws Exception {
        try (TestKafka kafka = TestKafka.own();
                TestElasticsearch search = TestElasticsearch.own();
                Metrics metrics = Metrics.inMemory()) {
            KafkaClients clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 2), metrics);
            WireroomTopics.ensure(clients, Topics.ALL);
            ElasticsearchSettings index = ElasticsearchSettings.local(search.uri());
            try (SinkRole sink = sink(clients, search);
                    TaxonomyBook book =
                            new KafkaTaxonomyBook(clients, ArticleIndex.open(index), InstantSource.system());
                    SearchIndex found = SearchIndex.open(index)) {
                sink.start();
                book.start();
                await().atMost(LONG).until(book::isReady);
                publish(clients, "a", Taxonomy.empty());
                awaitIndexed(index, TEXTS.size());

                Checked checked = book.check(COMETS);
                assertThat(checked.problems()).isEmpty();
                assertThat(checked.difference().added()).containsExactly("topic/comets");
                String id = book.test(COMETS, Duration.ofDays(1)).id();
                await().atMost(LONG).until(() -> book.trial(id).orElseThrow().state() != TrialState.RUNNING);
                Trial trial = book.trial(id).orElseThrow();
                assertThat(trial.failure()).isEmpty();
                assertThat(trial.articles()).isEqualTo(3);
                assertThat(trial.entries())
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.gained()).isEqualTo(2));

                String version = book.apply(COMETS, checked.version(), "ann").version();
                assertThat(book.inUse().version()).isEqualTo(version).isNotEqualTo(checked.version());
                assertConflict(book, checked.version());
                publish(clients, "b", inUse(clients));
                awaitIndexed(index, 2 * TEXTS.size());
                assertThat(ask(new EntryDesk(book, found, InstantSource.system()), "getTopic", "comets"))
                        .contains("\"hits\":{\"total\":2,\"days\":[0,0,0,0,0,");

                String byCommand = applyByCommand(kafka);
                await().atMost(LONG).until(() -> book.inUse().entries().keySet().equals(Set.of("topic/moons")));
                assertThat(book.inUse().version()).isEqualTo(byCommand);
                book.remove("topic/moons", byCommand, "bob");
                assertThat(book.inUse().entries()).isEmpty();

                await().atMost(LONG).until(() -> book.history().size() == 4);
                assertThat(book.history())
                        .extracting(PastChange::key)
                        .containsExactlyInAnyOrder("topic/comets", "topic/comets", "topic/moons", "topic/moons");
                PastChange last = book.history().get(0);
                assertThat(last.by()).isEqualTo("bob");
                assertThat(last.after()).isEmpty();
                assertThat(last.before())
                        .hasValueSatisfying(yaml -> assertThat(yaml).contains("moonlet"));
                assertThat(book.history().get(3).by()).isEqualTo("ann");
                assertThat(book.history().get(1).by()).endsWith("(command)");
            }
        }
    }

    private static void assertConflict(TaxonomyBook book, String version) {
        assertThatThrownBy(() -> book.apply(COMETS, version, "bob"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.CONFLICT));
    }

    private static String ask(EntryDesk desk, String operation, String id) throws Exception {
        Endpoint endpoint = desk.endpoints().stream()
                .filter(one -> one.id().equals(operation))
                .findFirst()
                .orElseThrow();
        HttpRequest request = new HttpRequest("GET", "localhost", "/", Map.of(), Map.of(), new byte[0], "127.0.0.1");
        ApiRequest asked = new ApiRequest(endpoint, request, Map.of("id", id), new Caller("test", AccessLevel.READ));
        return new String(endpoint.handler().handle(asked).body(), StandardCharsets.UTF_8);
    }

    private static Taxonomy inUse(KafkaClients clients) {
        return Taxonomy.compile(new TaxonomyPublisher(clients, InstantSource.system()).held());
    }

    private String applyByCommand(TestKafka kafka) throws IOException {
        Path file = Files.writeString(
                folder.resolve("moons.yaml"),
                "topics:\n  - {id: moons, label: Moons, query: moonlet, routed: false}\n");
        CommandRun run = CommandRun.of(
                "taxonomy", "apply", file.toString(), "--set", "kafka.bootstrap-servers=" + kafka.bootstrapServers());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return inUse(new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 2), Metrics.inMemory()))
                .version();
    }

    private static void publish(KafkaClients clients, String prefix, Taxonomy taxonomy) {
        Tagger tagger = Tagger.of(taxonomy);
        try (Producer<String, EnrichedArticle> producer =
                clients.producer("test", Topics.ENRICHED.valueSerde().serializer())) {
            for (int i = 0; i < TEXTS.size(); i++) {
                EnrichedArticle article = enriched(prefix + i, TEXTS.get(i), tagger);
                Future<RecordMetadata> unused =
                        producer.send(new ProducerRecord<>(Topics.ENRICHED.name(), prefix + i, article));
            }
        }
    }

    private static EnrichedArticle enriched(String id, String body, Tagger tagger) {
        Instant now = Instant.now();
        Article article = Article.newBuilder()
                .setId(id)
                .setUrl("https://example.org/" + id)
                .setSource("example.org")
                .setTitle("")
                .setBody(body)
                .setDiscoveredAt(now)
                .setFetchedAt(now)
                .build();
        Tags tags = tagger.tag(article);
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(1)
                .setRevision(1)
                .setFirstSeenAt(now)
                .setEnrichedAt(now)
                .setActors(tags.actors())
                .setTopics(tags.topics())
                .setTaxonomyVersion(tags.taxonomyVersion())
                .build();
    }

    private static void awaitIndexed(ElasticsearchSettings settings, int articles) throws IOException {
        try (ArticleIndex index = ArticleIndex.open(settings)) {
            await().atMost(LONG).until(() -> {
                index.refresh();
                return index.count() == articles;
            });
        }
    }

    private static SinkRole sink(KafkaClients clients, TestElasticsearch search) {
        SinkSettings settings = SinkSettings.from(Configuration.of(
                SinkSettings.ALL, Map.of("elasticsearch.uris", search.uri().toString())));
        return new SinkRole(settings, clients, Metrics.inMemory(), InstantSource.system());
    }
}
