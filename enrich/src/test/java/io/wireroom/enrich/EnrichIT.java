package io.wireroom.enrich;

import static io.wireroom.enrich.EnrichedSet.assertNothingLostOrDoubled;
import static io.wireroom.enrich.EnrichedSet.enriched;
import static io.wireroom.enrich.EnrichedSet.latest;
import static io.wireroom.enrich.EnrichedSet.produce;
import static io.wireroom.enrich.EnrichedSet.read;
import static io.wireroom.enrich.EnrichedSet.told;
import static io.wireroom.enrich.EnrichedSet.underTestDriver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.embedded.testing.ChildJvm;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.intake.Tagging;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichIT {
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void role_killedInTheMiddle_enrichesEveryArticleOnceAVersion() {
        List<Article> articles = TestArticles.mixed(5_000, 7);
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients = clients(kafka, EnrichChild.PARTITIONS);
            new EnrichTopicMaker(clients).ensure();
            produce(clients, articles);
            try (ChildJvm first = child(kafka, "first.log")) {
                first.awaitLine("tagged 2000", LONG);
                first.kill();
            }
            try (ChildJvm second = child(kafka, "second.log")) {
                second.awaitLine("started", LONG);
                awaitThrough(clients);
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(sizesTold(read(clients, Topics.STORIES)))
                                .isEqualTo(sizes(enriched(clients))));
            }
            assertNothingLostOrDoubled(clients, articles);
        }
    }

    @Test
    void closedSet_onSeveralPartitionsAndInstances_endsAsOnOne() throws InterruptedException {
        List<Article> articles = TestArticles.mixed(400, 11);
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients = clients(kafka, 6);
            new EnrichTopicMaker(clients).ensure();
            produce(clients, TestArticles.shuffled(articles, 3));
            EnrichSettings settings = EnrichSettings.from(Configuration.of(
                    EnrichSettings.ALL,
                    Map.of("enrich.state-dir", folder.resolve("set").toString())));
            try (ClosedSetRun run = new ClosedSetRun(settings, 2, clients, Metrics.inMemory(), EnrichIT::untagged)) {
                run.awaitThrough(LONG);
            }
            List<EnrichedArticle> enriched = enriched(clients);
            assertThat(told(enriched)).isEqualTo(underTestDriver(articles));
            assertThat(sizesTold(read(clients, Topics.STORIES))).isEqualTo(sizes(enriched));
        }
    }

    @Test
    void versions_thatComeFasterThanTheirAnswers_areAllEmitted() throws InterruptedException {
        List<Article> versions = IntStream.range(0, 3)
                .mapToObj(i -> TestArticles.article("a", TestArticles.START, "Title " + i, TestArticles.text(i, 200)))
                .toList();
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients = clients(kafka, 2);
            new EnrichTopicMaker(clients).ensure();
            produce(clients, versions);
            EnrichSettings settings = EnrichSettings.defaults()
                    .withStateDir(folder.resolve("versions").toString());
            try (ClosedSetRun run = new ClosedSetRun(settings, 1, clients, Metrics.inMemory(), EnrichIT::untagged)) {
                run.awaitThrough(LONG);
            }
            assertThat(enriched(clients))
                    .extracting(EnrichedArticle::getVersion)
                    .contains(1, 2, 3);
        }
    }

    private static LiveTagging untagged() {
        return LiveTagging.fixed(article -> new Tagging.Tagged(List.of(), List.of(), "0"), Set.of());
    }

    private ChildJvm child(TestKafka kafka, String log) {
        return ChildJvm.start(
                folder.resolve(log),
                EnrichChild.class,
                kafka.bootstrapServers(),
                folder.resolve("state").toString());
    }

    private static KafkaClients clients(TestKafka kafka, int partitions) {
        return new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), partitions), Metrics.inMemory());
    }

    private static void awaitThrough(KafkaClients clients) {
        try (Admin admin = clients.admin()) {
            EnrichBacklog backlog = new EnrichBacklog(admin, "wireroom-enrich");
            await().atMost(LONG).until(() -> backlog.records() == 0);
        }
    }

    /** Articles by story, as the articles say. */
    private static Map<String, Integer> sizes(List<EnrichedArticle> emissions) {
        Map<String, Integer> sizes = new HashMap<>();
        latest(emissions)
                .values()
                .forEach(e -> sizes.merge(e.getStory().orElseThrow().getId(), 1, Integer::sum));
        return sizes;
    }

    /** Articles by story, as the stories say; those merged away left out. */
    private static Map<String, Integer> sizesTold(List<Story> revisions) {
        Map<String, Story> last = new HashMap<>();
        revisions.forEach(one -> last.merge(one.getId(), one, (a, b) -> a.getRevision() > b.getRevision() ? a : b));
        return last.values().stream()
                .filter(story -> story.getArticleCount() > 0)
                .collect(Collectors.toMap(Story::getId, Story::getArticleCount));
    }
}
