package io.wireroom.enrich;

import static io.wireroom.enrich.EnrichedSet.assertNothingLostOrDoubled;
import static io.wireroom.enrich.EnrichedSet.enriched;
import static io.wireroom.enrich.EnrichedSet.ids;
import static io.wireroom.enrich.EnrichedSet.latest;
import static io.wireroom.enrich.EnrichedSet.produce;
import static io.wireroom.enrich.EnrichedSet.told;
import static io.wireroom.enrich.EnrichedSet.underTestDriver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.embedded.testing.ChildJvm;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.intake.Tagging;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.http.HttpServer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances share the work, stand in for one another, and answer for one another. */
class SharingIT {
    private static final Duration LONG = Duration.ofMinutes(3);

    /** Longer than the ticks at which articles and stories are looked at again. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final int PARTITIONS = 4;
    private static final int SHARDS = 2;

    /** Each partition of articles, shard and partition of stories is one. */
    private static final int TASKS = PARTITIONS + SHARDS + PARTITIONS;

    private static final String TASK_COUNT = "/enrich/stores/activeTasks";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void threeInstances_oneLeavesAndOneIsKilled_theLastEndsAsOneInstanceWould() throws Exception {
        List<Article> articles = TestArticles.mixed(1_200, 23);
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients = topics(kafka);
            try (Instance staying = new Instance(kafka, "staying", 0);
                    Instance leaving = new Instance(kafka, "leaving", 0);
                    ChildJvm killed = child(kafka, 0)) {
                awaitTasks(staying, 3);
                awaitTasks(leaving, 3);
                awaitTasks(pages(killed), 3);

                produce(clients, articles.subList(0, 600));
                killed.awaitLine("tagged 100", LONG);
                leaving.leave();
                produce(clients, articles.subList(600, 1_200));
                killed.awaitLine("tagged 200", LONG);
                killed.kill();

                awaitTasks(staying, TASKS);
                awaitThrough(clients, articles);
            }
            assertNothingLostOrDoubled(clients, articles);
        }
    }

    @Test
    void killed_withoutStandbys_theOtherRestoresWhatItTakesOver() throws Exception {
        Takeover takeover = takeOver(0);

        assertThat(takeover.restored()).isGreaterThanOrEqualTo(takeover.articlesOfTheKilled());
    }

    @Test
    void killed_withStandbys_theOtherTakesOverWithoutRestoring() throws Exception {
        Takeover takeover = takeOver(1);

        assertThat(takeover.articlesOfTheKilled()).isPositive();
        assertThat(takeover.restored()).isZero();
    }

    /**
     * What it took.
     *
     * @param restored records that the other read again
     * @param articlesOfTheKilled articles whose state had to change hands
     */
    private record Takeover(long restored, long articlesOfTheKilled) {}

    private Takeover takeOver(int standbys) throws Exception {
        List<Article> articles = TestArticles.mixed(400, 31);
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients = topics(kafka);
            try (ChildJvm killed = child(kafka, standbys);
                    Instance other = new Instance(kafka, "other", standbys)) {
                awaitTasks(pages(killed), TASKS / 2);
                awaitTasks(other, TASKS / 2);
                produce(clients, articles);
                awaitThrough(clients, articles);
                for (String id : ids(articles)) {
                    assertThat(answer(other.pages(), "/enrich/articles/" + id).statusCode())
                            .isEqualTo(200);
                }
                if (standbys > 0) {
                    await().atMost(LONG).until(() -> hasCaughtUp(other.streams()));
                }
                long kept = status(pages(killed)).at("/enrich/stores/articles").asLong();
                long before = other.role.state().records();

                killed.kill();

                awaitTasks(other, TASKS);
                long restored = other.role.state().records() - before;
                awaitFresh(other.pages(), ids(articles));
                return new Takeover(restored, kept);
            }
        }
    }

    @Test
    void lookUp_throughAnyInstance_andAfterItsOwnerIsGone() throws Exception {
        List<Article> articles = TestArticles.mixed(200, 41);
        Set<String> ids = ids(articles);
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients = topics(kafka);
            try (Instance one = new Instance(kafka, "one", 1);
                    Instance other = new Instance(kafka, "other", 1)) {
                awaitTasks(one, TASKS / 2);
                awaitTasks(other, TASKS / 2);
                produce(clients, articles);
                awaitThrough(clients, articles);
                await().atMost(LONG).until(() -> hasCaughtUp(one.streams()) && hasCaughtUp(other.streams()));

                Map<String, EnrichedArticle> latest = latest(enriched(clients));
                latest.values().forEach(article -> assertSameAnswer(one, other, article));
                Set<String> stories = latest.values().stream()
                        .map(article -> article.getStory().orElseThrow().getId())
                        .collect(Collectors.toSet());
                long members = 0;
                for (String story : stories) {
                    JsonNode answer = json(answer(one.pages(), "/enrich/stories/" + story));
                    members += answer.path("count").asLong();
                    String beginning = story.substring(0, story.length() - 4);
                    assertThat(json(answer(other.pages(), "/enrich/stories/" + story)))
                            .isEqualTo(answer);
                    assertThat(json(answer(other.pages(), "/enrich/stories/" + beginning)))
                            .isEqualTo(answer);
                }
                assertThat(members).isEqualTo(articles.size());

                one.stopAnswering();
                long stale = ids.stream()
                        .map(id -> json(answer(other.pages(), "/enrich/articles/" + id)))
                        .filter(answer -> answer.path("stale").asBoolean())
                        .count();
                assertThat(stale).isPositive().isLessThan(articles.size());

                one.leave();
                awaitTasks(other, TASKS);
                awaitFresh(other.pages(), ids);
            }
        }
    }

    private void assertSameAnswer(Instance one, Instance other, EnrichedArticle article) {
        String id = article.getArticle().getId();
        HttpResponse<String> answer = answer(one.pages(), "/enrich/articles/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/story/id").asText())
                .isEqualTo(article.getStory().orElseThrow().getId());
        article.getDuplicate().ifPresent(copy -> {
            assertThat(json(answer).at("/group/original").asText()).isEqualTo(copy.getOf());
            assertThat(json(answer).at("/group/copies"))
                    .anyMatch(listed -> listed.asText().equals(id));
        });
        assertThat(answer(other.pages(), "/enrich/articles/" + id).body()).isEqualTo(answer.body());
    }

    private void awaitFresh(URI pages, Set<String> ids) {
        await().atMost(LONG)
                .until(() -> ids.stream()
                        .map(id -> answer(pages, "/enrich/articles/" + id))
                        .allMatch(answer ->
                                answer.statusCode() == 200 && !json(answer).has("stale")));
    }

    /** Of each partition the last offset may be a transaction's end, which is in nobody's state. */
    private static boolean hasCaughtUp(KafkaStreams streams) {
        List<Long> lags = streams.allLocalStorePartitionLags().values().stream()
                .flatMap(partitions -> partitions.values().stream())
                .map(LagInfo::offsetLag)
                .toList();
        return !lags.isEmpty() && lags.stream().allMatch(lag -> lag <= 1);
    }

    private void awaitTasks(Instance instance, int least) {
        await().atMost(LONG)
                .until(() -> instance.role.streams().isPresent()
                        && instance.streams().state() == KafkaStreams.State.RUNNING
                        && instance.streams().metadataForLocalThreads().stream()
                                        .mapToInt(thread -> thread.activeTasks().size())
                                        .sum()
                                >= least);
    }

    private void awaitTasks(URI pages, int least) {
        await().atMost(LONG).until(() -> status(pages).at(TASK_COUNT).asInt() >= least);
    }

    /** Waits until nothing is under way and the set is as one instance would leave it. */
    private static void awaitThrough(KafkaClients clients, List<Article> articles) {
        Map<String, String> asOne = underTestDriver(articles);
        try (Admin admin = clients.admin()) {
            EnrichBacklog backlog = new EnrichBacklog(admin, "wireroom-enrich");
            await().during(QUIET).atMost(LONG).untilAsserted(() -> {
                assertThat(backlog.records()).isZero();
                assertThat(told(enriched(clients))).isEqualTo(asOne);
            });
        }
    }

    private static KafkaClients topics(TestKafka kafka) {
        KafkaClients clients = clients(kafka);
        new EnrichTopicMaker(clients).ensure();
        return clients;
    }

    private static KafkaClients clients(TestKafka kafka) {
        return new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), PARTITIONS), Metrics.inMemory());
    }

    private ChildJvm child(TestKafka kafka, int standbys) {
        return ChildJvm.start(
                folder.resolve("child" + standbys + ".log"),
                EnrichChild.class,
                kafka.bootstrapServers(),
                folder.resolve("child" + standbys).toString(),
                "enrich.standby-replicas=" + standbys);
    }

    private static URI pages(ChildJvm child) {
        String line = child.awaitLine("started at ", LONG);
        return URI.create(line.substring(line.indexOf("http://")));
    }

    private JsonNode status(URI pages) {
        return json(answer(pages, "/status"));
    }

    private HttpResponse<String> answer(URI pages, String path) {
        try {
            return http.send(HttpRequest.newBuilder(pages.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(pages + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    /** An instance in this process, with its pages. */
    private final class Instance implements AutoCloseable {
        private final EnrichRole role;
        private final HttpServer server;
        private boolean left;

        Instance(TestKafka kafka, String name, int standbys) {
            EnrichSettings settings = EnrichSettings.from(Configuration.of(
                    EnrichSettings.ALL,
                    Map.of(
                            "enrich.state-dir", folder.resolve(name + standbys).toString(),
                            "enrich.candidates.shards", Integer.toString(SHARDS),
                            "enrich.standby-replicas", Integer.toString(standbys))));
            Tagging untagged = article -> new Tagging.Tagged(List.of(), List.of(), "0");
            role = new EnrichRole(settings, clients(kafka), Metrics.inMemory(), LiveTagging.fixed(untagged, Set.of()));
            server = HttpServer.start(
                    InetSocketAddress.createUnresolved("127.0.0.1", 0),
                    request -> role.pages().handle(request));
            role.servedAt(server.uri());
            role.start();
        }

        KafkaStreams streams() {
            return role.streams().orElseThrow();
        }

        URI pages() {
            return server.uri();
        }

        void stopAnswering() {
            server.close();
        }

        void leave() {
            if (!left) {
                left = true;
                role.close();
                server.close();
            }
        }

        @Override
        public void close() {
            leave();
        }
    }
}
