package io.wireroom.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.testing.SinkWorld;
import io.wireroom.sink.testing.TestArticles;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several sinks are one group: they share the partitions, and what one leaves the others take over. */
class SinkSharedIT {
    private static final int BATCH = 100;

    private int produced;

    @Test
    void twoInstances_oneLeaves_shareTheWorkAndLoseNothing() throws Exception {
        Metrics ofStaying = Metrics.inMemory();
        Metrics ofLeaving = Metrics.inMemory();
        try (SinkWorld world = new SinkWorld();
                SinkRole staying = world.sink(ofStaying, Map.of())) {
            staying.start();
            try (SinkRole leaving = world.sink(ofLeaving, Map.of())) {
                leaving.start();
                await().atMost(SinkWorld.PATIENCE).until(() -> {
                    produceBatch(world);
                    return reads(ofStaying) && reads(ofLeaving);
                });
            }
            produceBatch(world);
            world.awaitArticles(produced);
            world.awaitAllCommitted();
            assertThat(ofStaying.total(SinkMetric.RESTARTS)).isZero();
            assertThat(ofLeaving.total(SinkMetric.RESTARTS)).isZero();
        }
    }

    private static boolean reads(Metrics metrics) {
        return metrics.total(SinkMetric.RECORDS) > 0;
    }

    private void produceBatch(SinkWorld world) {
        Map<String, EnrichedArticle> batch = new HashMap<>();
        for (int i = 0; i < BATCH; i++) {
            String id = "s" + produced++;
            batch.put(id, TestArticles.article(id, 1));
        }
        world.produce(Topics.ENRICHED, batch);
    }
}
