package io.wireroom.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.testing.SinkWorld;
import io.wireroom.sink.testing.TestArticles;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything arrives: records from a real broker as documents in a real Elasticsearch. */
class SinkIT {
    private static SinkWorld world;

    @BeforeAll
    static void startServers() {
        world = new SinkWorld();
    }

    @AfterAll
    static void stopServers() throws Exception {
        world.close();
    }

    @Test
    void start_articlesAndStories_areIndexedAndCommitted() throws Exception {
        Metrics metrics = Metrics.inMemory();
        world.produce(
                Topics.ENRICHED, Map.of("a1", TestArticles.article("a1", 10), "a2", TestArticles.copy("a2", 11, "a1")));
        world.produce(Topics.STORIES, "a1", TestArticles.story("a1", 12, 2));
        try (SinkRole sink = world.sink(metrics, Map.of())) {
            sink.start();
            world.awaitArticles(2);
            world.awaitStories(1);
            world.awaitCommitted(3);
            assertThat(sink.health()).isEqualTo(Health.ready());
            JsonNode copy = world.article("a2");
            assertThat(copy.at("/duplicate/of").asText()).isEqualTo("a1");
            assertThat(copy.at("/actors/0/id").asText()).isEqualTo("european-commission");
        }
        assertThat(metrics.total(SinkMetric.RECORDS)).isEqualTo(3);
        assertThat(metrics.total(SinkMetric.DOCUMENTS)).isEqualTo(3);
    }
}
