package io.wireroom.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.index.IndexReport;
import io.wireroom.sink.index.IndexSettings;
import io.wireroom.sink.index.IndexSetup;
import io.wireroom.sink.testing.SinkWorld;
import io.wireroom.sink.testing.TestArticles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records from a real broker become documents in a real Elasticsearch. Each test uses ids of its own. */
class SinkIT {
    private static SinkWorld world;

    private final Metrics metrics = Metrics.inMemory();
    private SinkRole sink;

    @BeforeAll
    static void startServers() {
        world = new SinkWorld();
    }

    @AfterAll
    static void stopServers() throws Exception {
        world.close();
    }

    @BeforeEach
    void startSink() {
        sink = world.sink(metrics, Map.of());
        sink.start();
    }

    @AfterEach
    void stopSink() {
        sink.close();
    }

    @Test
    void articles_enriched_areFoundWithTheirTags() throws Exception {
        world.produce(
                Topics.ENRICHED, Map.of("a1", TestArticles.article("a1", 10), "a2", TestArticles.copy("a2", 11, "a1")));
        world.awaitArticle("a1", 10);
        world.awaitArticle("a2", 11);
        world.awaitAllCommitted();
        assertThat(sink.health()).isEqualTo(Health.ready());
        JsonNode copy = world.article("a2");
        assertThat(copy.at("/duplicate/of").asText()).isEqualTo("a1");
        assertThat(copy.at("/actors/0/id").asText()).isEqualTo("european-commission");
        assertThat(metrics.total(SinkMetric.RECORDS)).isEqualTo(metrics.total(SinkMetric.DOCUMENTS));
    }

    @Test
    void index_firstDocument_hasTemplateAliasAndAnalyzer() throws Exception {
        world.produce(Topics.ENRICHED, "t1", TestArticles.article("t1", 1));
        world.awaitArticle("t1", 1);
        JsonNode alias = world.ask("GET", "/_alias/wireroom-articles", "").json();
        assertThat(alias.has("wireroom-articles-2026.11")).isTrue();
        assertThat(world.ask("GET", "/_index_template/wireroom-articles", "").isSuccess())
                .isTrue();
        String stemmed =
                "{\"query\":{\"bool\":{\"must\":[{\"match\":{\"body\":\"Platform's\"}},{\"term\":{\"title.case\":\"Commission\"}},{\"term\":{\"id\":\"t1\"}},"
                        + "{\"term\":{\"actors.id\":\"european-commission\"}},{\"term\":{\"topics.id\":\"antitrust\"}}]}}}";
        assertThat(world.index().search(stemmed).at("/hits/total/value").asInt())
                .isEqualTo(1);
    }

    @Test
    void index_madeWithOtherAnalyzers_isToldAndKeepsTheFieldsThatItCanTake() throws Exception {
        world.ask(
                "PUT",
                "/wireroom-articles-2024.05",
                "{\"settings\":{\"analysis\":{\"filter\":{\"wireroom_possessive\":{\"type\":\"stemmer\",\"language\":\"english\"}}}}}");
        Elasticsearch elasticsearch =
                Elasticsearch.connect(ElasticsearchSettings.local(world.search().uri()));
        IndexSettings settings = IndexSettings.from(Configuration.of(IndexSettings.ALL, Map.of()));
        try (elasticsearch) {
            IndexReport report = new IndexSetup(elasticsearch, settings).prepare();
            assertThat(report.features().words()).isTrue();
            assertThat(report.unlike()).contains("wireroom-articles-2024.05");
            assertThat(world.index().unlike()).isEqualTo(report.unlike());
        } finally {
            world.ask("DELETE", "/wireroom-articles-2024.05", "");
        }
    }

    @Test
    void articles_readBack_areThoseSinceATime() throws Exception {
        EnrichedArticle earlier = EnrichedArticle.newBuilder(TestArticles.article("back1", 1))
                .setFirstSeenAt(Instant.parse("2030-01-15T00:00:00Z"))
                .build();
        EnrichedArticle later = EnrichedArticle.newBuilder(TestArticles.article("back2", 1))
                .setFirstSeenAt(Instant.parse("2030-02-15T00:00:00Z"))
                .build();
        world.produce(Topics.ENRICHED, Map.of("back1", earlier, "back2", later));
        world.awaitArticle("back1", 1);
        world.awaitArticle("back2", 1);
        List<Article> read = new ArrayList<>();
        Instant since = Instant.parse("2030-02-01T00:00:00Z");
        assertThat(world.index().forEach(since, (article, total) -> read.add(article)))
                .isEqualTo(1);
        assertThat(read).containsExactly(later.getArticle());
    }

    @Test
    void articles_olderRevisionLater_leavesTheNewer() throws Exception {
        world.produce(Topics.ENRICHED, "r1", TestArticles.article("r1", 20));
        world.awaitArticle("r1", 20);
        world.produce(Topics.ENRICHED, "r1", TestArticles.article("r1", 19));
        world.produce(Topics.ENRICHED, "r1", TestArticles.article("r1", 21));
        world.awaitArticle("r1", 21);
        world.awaitAllCommitted();
        assertThat(metrics.count(SinkMetric.DOCUMENTS, Topics.ENRICHED.name(), "superseded"))
                .isEqualTo(1);
    }

    @Test
    void stories_mergedAwayOrDeleted_disappear() {
        world.produce(
                Topics.STORIES, Map.of("s1", TestArticles.story("s1", 1, 2), "s2", TestArticles.story("s2", 1, 2)));
        world.awaitStories(2);
        world.produce(Topics.STORIES, "s1", TestArticles.story("s1", 2, 0));
        world.awaitStories(1);
        world.produceBytes(Topics.STORIES, "s2", null);
        world.awaitStories(0);
        world.awaitAllCommitted();
        assertThat(metrics.count(SinkMetric.DOCUMENTS, Topics.STORIES.name(), "deleted"))
                .isEqualTo(2);
    }

    @Test
    void stories_mergedAway_leaveAPointerThatNoOlderRevisionReplaces() throws Exception {
        world.produce(Topics.STORIES, "old", TestArticles.story("old", 1, 2));
        world.awaitStories(1);
        world.produce(Topics.STORIES, "old", TestArticles.merged("old", 3, "new"));
        world.produce(Topics.STORIES, "new", TestArticles.story("new", 3, 2));
        world.produce(Topics.STORIES, "old", TestArticles.story("old", 2, 2));
        world.awaitAllCommitted();
        world.awaitStories(1);
        JsonNode pointer = story("old");
        assertThat(pointer.path("mergedInto").asText()).isEqualTo("new");
        assertThat(pointer.path("revision").asLong()).isEqualTo(3);
        assertThat(pointer.has("articles")).isFalse();
        assertThat(story("new").path("firstPublisher").asText()).isEqualTo("Example Wire");
        String members = "{\"query\":{\"term\":{\"articles.id\":\"old\"}}}";
        assertThat(world.index().searchStories(members).at("/hits/total/value").asInt())
                .isZero();
        world.produceBytes(Topics.STORIES, "new", null);
        world.awaitStories(0);
    }

    @Test
    void stories_thatGetArticlesAgainAfterAMerge_areWhole() throws Exception {
        world.produce(Topics.STORIES, "back", TestArticles.merged("back", 1, "other"));
        world.produce(Topics.STORIES, "back", TestArticles.story("back", 2, 1));
        world.awaitStories(1);
        assertThat(story("back").has("mergedInto")).isFalse();
        assertThat(story("back").path("followUpOf").asText()).isEqualTo("earlier");
        world.produceBytes(Topics.STORIES, "back", null);
        world.awaitStories(0);
    }

    private static JsonNode story(String id) throws Exception {
        String query = "{\"query\":{\"ids\":{\"values\":[\"" + id + "\"]}}}";
        return world.index().searchStories(query).at("/hits/hits/0/_source");
    }

    @Test
    void articles_poisonBytes_areRejectedAndPassed() throws Exception {
        byte[] poison = "this is no Avro".getBytes(StandardCharsets.UTF_8);
        world.produceBytes(Topics.ENRICHED, "poison", poison);
        world.produce(Topics.ENRICHED, "p1", TestArticles.article("p1", 1));
        Rejection rejection = world.awaitRejection("poison");
        assertThat(rejection.getStage()).isEqualTo(Stage.SINK);
        assertThat(rejection.getReason()).isEqualTo(SinkProblem.UNDECODABLE.name());
        assertThat(rejection.getPayload().orElseThrow().array()).isEqualTo(poison);
        world.awaitArticle("p1", 1);
        world.awaitAllCommitted();
    }

    @Test
    void articles_indexDoesNotFit_areRejectedWithElasticsearchsReason() throws Exception {
        world.ask(
                "PUT", "/wireroom-articles-2025.01", "{\"mappings\":{\"properties\":{\"version\":{\"type\":\"ip\"}}}}");
        EnrichedArticle unfit = EnrichedArticle.newBuilder(TestArticles.article("m1", 1))
                .setFirstSeenAt(Instant.parse("2025-01-15T00:00:00Z"))
                .build();
        world.produce(Topics.ENRICHED, "m1", unfit);
        world.produce(Topics.ENRICHED, "m2", TestArticles.article("m2", 1));
        Rejection rejection = world.awaitRejection("m1");
        assertThat(rejection.getReason()).isEqualTo(SinkProblem.MAPPING_CONFLICT.name());
        assertThat(rejection.getMessage()).contains("[version]").contains("IP");
        assertThat(rejection.getTopic()).contains(Topics.ENRICHED.name());
        world.awaitArticle("m2", 1);
        world.awaitAllCommitted();
    }

    @Test
    void articles_oneSpoilsTheRequest_isRejectedAlone() throws Exception {
        String longId = "x".repeat(600);
        Map<String, EnrichedArticle> articles = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            articles.put("l" + i, TestArticles.article("l" + i, 1));
        }
        articles.put(longId, TestArticles.article(longId, 1));
        world.produce(Topics.ENRICHED, articles);
        Rejection rejection = world.awaitRejection(longId);
        assertThat(rejection.getReason()).isEqualTo(SinkProblem.REFUSED.name());
        assertThat(rejection.getMessage()).contains("512 bytes");
        for (int i = 0; i < 50; i++) {
            world.awaitArticle("l" + i, 1);
        }
        world.awaitAllCommitted();
    }
}
