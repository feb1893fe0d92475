package io.wireroom.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.runtime.service.Health.State;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.testing.SinkWorld;
import io.wireroom.sink.testing.TestArticles;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Elasticsearch away: the sink pauses, says so, catches up and loses nothing. */
class SinkOutageIT {
    private static final Map<String, String> SETTINGS = Map.of(
            "sink.bulk.actions", "50",
            "sink.backlog.actions", "400",
            "sink.retry.longest-delay", "1s");

    private final Metrics metrics = Metrics.inMemory();
    private SinkWorld world;

    @BeforeEach
    void startServers() {
        world = new SinkWorld();
    }

    @AfterEach
    void stopServers() throws Exception {
        world.close();
    }

    @Test
    void elasticsearchStopsUnderLoadAndComesBack_nothingIsLost() {
        try (SinkRole sink = world.sink(metrics, SETTINGS)) {
            sink.start();
            world.produce(Topics.ENRICHED, articles(0, 1_500));
            await().atMost(SinkWorld.PATIENCE).until(() -> metrics.total(SinkMetric.DOCUMENTS) > 100);
            world.search().stop();
            world.produce(Topics.ENRICHED, articles(1_500, 3_000));
            awaitState(sink, State.DEGRADED);
            await().atMost(SinkWorld.PATIENCE)
                    .until(() -> Boolean.TRUE.equals(sink.status().get("paused")));
            assertThat(sink.health().reason()).contains("does not answer");
            world.search().start();
            world.awaitArticles(3_000);
            world.awaitAllCommitted();
            awaitState(sink, State.READY);
        }
        assertThat(metrics.total(SinkMetric.RECORDS)).isEqualTo(metrics.total(SinkMetric.DOCUMENTS));
        assertThat(metrics.total(SinkMetric.REJECTIONS)).isZero();
    }

    @Test
    void elasticsearchAwayAtStart_comesLater_sinkCatchesUp() {
        world.search().stop();
        world.produce(Topics.ENRICHED, articles(0, 100));
        try (SinkRole sink = world.sink(metrics, SETTINGS)) {
            sink.start();
            awaitState(sink, State.DEGRADED);
            assertThat(sink.health().reason()).contains("does not answer");
            world.search().start();
            world.awaitArticles(100);
            world.awaitAllCommitted();
            assertThat(sink.health()).isEqualTo(Health.ready());
        }
    }

    private static void awaitState(SinkRole sink, State state) {
        await().atMost(SinkWorld.PATIENCE).until(() -> sink.health().state() == state);
    }

    private static Map<String, EnrichedArticle> articles(int from, int to) {
        Map<String, EnrichedArticle> articles = new HashMap<>();
        for (int i = from; i < to; i++) {
            articles.put("o" + i, TestArticles.article("o" + i, 1));
        }
        return articles;
    }
}
