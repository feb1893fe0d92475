package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.embedded.testing.ChildJvm;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.ingest.http.LocalSite;
import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed in the middle of 5,000 articles: none is lost, and what comes twice is the same text. */
class IngestCrashIT {
    private static final int FEEDS = 100;
    private static final int ARTICLES_A_FEED = 50;
    private static final int ALL = FEEDS * ARTICLES_A_FEED;
    private static final String PARTITIONS = "4";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final TestKafka kafka = TestKafka.own();
    private final PageGate gate = new PageGate(ALL / 2);
    private final LocalSite site = NewsSite.ofManyHosts(ARTICLES_A_FEED, gate);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        site.close();
        kafka.close();
    }

    @Test
    void killed_inTheMiddle_publishesEveryArticle() {
        KafkaClients clients = IngestProcess.clients(kafka.bootstrapServers(), Integer.parseInt(PARTITIONS));
        try (ChildJvm first = process("first");
                TopicLog<Article> articles = subscribed(clients)) {
            await().atMost(LIMIT).until(() -> articles.all().size() > ALL / 4);
            first.kill();
            gate.open();
            assertThat(articles.all()).hasSizeLessThan(ALL);

            try (ChildJvm second = process("second")) {
                assertEverythingArrives(clients, articles);
                assertThat(second.isAlive()).isTrue();
            }
        }
    }

    @Test
    void twoInstances_oneKilled_theOtherTakesOver() {
        KafkaClients clients = IngestProcess.clients(kafka.bootstrapServers(), Integer.parseInt(PARTITIONS));
        try (ChildJvm survivor = process("survivor");
                ChildJvm victim = process("victim");
                TopicLog<Article> articles = subscribed(clients)) {
            await().atMost(LIMIT).until(() -> articles.all().size() > ALL / 4);
            victim.kill();
            gate.open();

            assertEverythingArrives(clients, articles);
            assertThat(survivor.isAlive()).isTrue();
        }
    }

    private ChildJvm process(String name) {
        ChildJvm child = ChildJvm.start(
                folder.resolve(name + ".log"), IngestProcess.class, kafka.bootstrapServers(), PARTITIONS);
        child.awaitLine(IngestProcess.READY, LIMIT);
        return child;
    }

    private TopicLog<Article> subscribed(KafkaClients clients) {
        List<Subscription> subscriptions = IntStream.range(0, FEEDS)
                .mapToObj(i -> Subscription.newBuilder()
                        .setUrl(site.url("site" + i + ".localhost", "/feed"))
                        .setAddedAt(Instant.EPOCH)
                        .build())
                .toList();
        new SubscriptionPublisher(clients).add(subscriptions);
        return new TopicLog<>(clients, Topics.ARTICLES);
    }

    private void assertEverythingArrives(KafkaClients clients, TopicLog<Article> articles) {
        Set<String> expected = expectedIds();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(ids(articles.all())).isEqualTo(expected));
        Map<String, Set<String>> texts = articles.all().stream()
                .collect(Collectors.groupingBy(
                        Article::getId, Collectors.mapping(a -> a.getTitle() + a.getBody(), Collectors.toSet())));
        assertThat(texts.values()).allSatisfy(versions -> assertThat(versions).hasSize(1));
        await().atMost(LIMIT).untilAsserted(() -> assertLedgerBalances(clients));
    }

    private static void assertLedgerBalances(KafkaClients clients) {
        Map<String, FeedState> states = new SubscriptionPublisher(clients).states();
        assertThat(states).hasSize(FEEDS);
        assertThat(states.values()).allSatisfy(state -> {
            assertThat(state.getCounters().getDiscovered()).isEqualTo(ARTICLES_A_FEED);
            assertThat(state.getCounters().getSeen()).isEqualTo(ARTICLES_A_FEED);
            IngestLedger.of(state).assertBalancesAndMoved();
        });
    }

    private Set<String> expectedIds() {
        return IntStream.range(0, FEEDS)
                .boxed()
                .flatMap(feed -> IntStream.range(0, ARTICLES_A_FEED)
                        .mapToObj(i -> site.url("site" + feed + ".localhost", "/a/" + i)))
                .map(url -> ArticleIdentity.of(url).orElseThrow().articleId())
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Article> articles) {
        return articles.stream().map(Article::getId).collect(Collectors.toSet());
    }
}
