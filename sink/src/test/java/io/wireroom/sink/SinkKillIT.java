package io.wireroom.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.embedded.testing.ChildJvm;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.testing.SinkChild;
import io.wireroom.sink.testing.SinkWorld;
import io.wireroom.sink.testing.TestArticles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 2 of the design for this stage: nothing is indexed twice or lost, whatever crashes. */
class SinkKillIT {
    private static final int ARTICLES = 5_000;
    private static final int UPDATED = 1_000;

    @TempDir
    Path folder;

    @Test
    void killedInTheMiddle_startedAgain_everyArticleOnceAndAtItsNewest() throws Exception {
        try (SinkWorld world = new SinkWorld()) {
            world.produce(Topics.ENRICHED, articles(ARTICLES, 1));
            world.produce(Topics.ENRICHED, articles(UPDATED, 2));
            try (ChildJvm first = start(world, "first.log")) {
                await().atMost(SinkWorld.PATIENCE).ignoreExceptions().until(() -> found(world) > ARTICLES / 10);
                first.kill();
            }
            assertThat(found(world)).isLessThan(ARTICLES);
            try (ChildJvm second = start(world, "second.log")) {
                world.awaitArticles(ARTICLES);
                world.awaitAllCommitted();
                assertThat(second.isAlive()).isTrue();
            }
            assertThat(found(world)).isEqualTo(ARTICLES);
            String newest = "{\"size\":0,\"track_total_hits\":true,\"query\":{\"term\":{\"revision\":2}}}";
            assertThat(world.index().search(newest).at("/hits/total/value").asInt())
                    .isEqualTo(UPDATED);
        }
    }

    private ChildJvm start(SinkWorld world, String log) {
        return ChildJvm.start(
                folder.resolve(log),
                SinkChild.class,
                world.bootstrapServers(),
                world.search().uri().toString(),
                "20");
    }

    private static long found(SinkWorld world) throws Exception {
        world.index().refresh();
        return world.index().count();
    }

    private static Map<String, EnrichedArticle> articles(int count, long revision) {
        Map<String, EnrichedArticle> articles = new HashMap<>();
        for (int i = 0; i < count; i++) {
            articles.put("k" + i, TestArticles.article("k" + i, revision));
        }
        return articles;
    }
}
