package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.embedded.testing.ChildJvm;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Discovery;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances share 2,000 feeds; one is killed and comes back. The topics prove that no entry is missing and none was
 * discovered twice, the server's log that no host was ever polled by two at once and no feed sooner than it may be.
 */
class IngestSharedIT {
    private static final int FEEDS = 2_000;
    private static final int PARTITIONS = 4;
    private static final Duration SHORTEST = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final TestKafka kafka = TestKafka.own();
    private final SharedSite site = new SharedSite(FEEDS);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        site.close();
        kafka.close();
    }

    @Test
    void twoInstances_oneKilledAndBack_nothingMissingNothingTwiceNoHostPolledByTwo() {
        KafkaClients clients = IngestProcess.clients(kafka.bootstrapServers(), PARTITIONS);
        try (ChildJvm first = process("first");
                TopicLog<Discovery> discoveries = new TopicLog<>(clients, Topics.DISCOVERIES);
                TopicLog<Article> articles = new TopicLog<>(clients, Topics.ARTICLES)) {
            subscribe(clients);
            await().atMost(LIMIT).until(() -> discoveries.all().size() > FEEDS / 4);

            try (ChildJvm second = process("second")) { // joins in the middle of the first polls
                await().atMost(LIMIT).until(() -> discoveries.all().size() >= FEEDS);
                await().atMost(LIMIT).until(() -> site.clientsSince().size() == 2);
                site.publishOneMore();
                await().atMost(LIMIT).until(() -> discoveries.all().size() > FEEDS + FEEDS / 4);
                second.kill();
            }
            try (ChildJvm back = process("second")) {
                await().atMost(LIMIT).until(() -> discoveries.all().size() >= 2 * FEEDS);
                site.clientsSince();
                await().atMost(LIMIT).until(() -> site.clientsSince().size() == 2);
                site.publishOneMore();
                await().atMost(LIMIT).until(() -> discoveries.all().size() >= 3 * FEEDS);

                assertThat(first.isAlive() && back.isAlive()).isTrue();
                await().atMost(LIMIT).untilAsserted(() -> assertAllPublished(clients, articles));
                assertEachDiscoveredOnce(discoveries);
                assertThat(site.overlaps()).isEmpty();
                assertThat(site.shortestRest()).isGreaterThanOrEqualTo(SHORTEST);
            }
        }
    }

    private ChildJvm process(String name) {
        ChildJvm child = ChildJvm.start(
                folder.resolve(name + "-" + System.nanoTime() + ".log"),
                IngestProcess.class,
                kafka.bootstrapServers(),
                Integer.toString(PARTITIONS),
                "ingest.http.contact=" + name,
                "ingest.poll.interval.shortest=" + SHORTEST.toSeconds() + "s",
                "ingest.poll.interval.first=" + SHORTEST.toSeconds() + "s",
                "ingest.poll.interval.longest=8s");
        child.awaitLine(IngestProcess.READY, LIMIT);
        return child;
    }

    private void subscribe(KafkaClients clients) {
        List<Subscription> subscriptions = site.feedUrls().stream()
                .map(url -> Subscription.newBuilder()
                        .setUrl(url)
                        .setContentFrom(ContentFrom.FEED)
                        .setAddedAt(Instant.EPOCH)
                        .build())
                .toList();
        new SubscriptionPublisher(clients).add(subscriptions);
    }

    private void assertEachDiscoveredOnce(TopicLog<Discovery> discoveries) {
        assertThat(discoveries.all().stream().map(Discovery::getUrl).sorted().toList())
                .isEqualTo(site.entryUrls().stream().sorted().toList());
    }

    private void assertAllPublished(KafkaClients clients, TopicLog<Article> articles) {
        Set<String> published = articles.all().stream().map(Article::getUrl).collect(Collectors.toSet());
        assertThat(published).hasSize(3 * FEEDS);
        Map<String, FeedState> states = new SubscriptionPublisher(clients).states();
        assertThat(states).hasSize(FEEDS);
        assertThat(states.values()).allSatisfy(state -> {
            IngestLedger.of(state).assertBalancesAndMoved();
            assertThat(state.getCounters().getDiscovered()).isEqualTo(3);
        });
    }
}
