package io.wireroom.ingest;

import static io.wireroom.ingest.NewsSite.item;
import static io.wireroom.ingest.NewsSite.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.embedded.machine.Ports;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.ingest.http.LocalSite;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.ingest.websub.TestHub;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.HubState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hub, feeds and instances of ingest around a real broker. */
class WebSubIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** A feed is polled once, and then not again within a test. */
    private static final Map<String, String> RARELY = Map.of(
            "ingest.poll.interval.shortest", "1h",
            "ingest.poll.interval.first", "1h",
            "ingest.poll.interval.longest", "1h");

    private final TestKafka kafka = TestKafka.own();
    private final LocalSite site = new LocalSite();
    private final TestHub hub = new TestHub(site, "/hub");
    private final KafkaClients clients = IngestProcess.clients(kafka.bootstrapServers(), 4);
    private final SubscriptionPublisher subscriptions = new SubscriptionPublisher(clients);
    private final List<IngestRole> roles = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        roles.forEach(IngestRole::close);
        site.close();
        kafka.close();
    }

    @Test
    void feedWithAHub_isPushedTo_itsEntriesAreDiscoveredWithoutAPoll() {
        start(Ports.free(), RARELY);
        String feed = publish("push.localhost", "One");
        await().atMost(LIMIT).until(() -> lease(feed).isPresent());

        assertThat(hub.push(feed, rss(entry("push.localhost", "Two") + entry("push.localhost", "One"))))
                .isEqualTo(202);
        assertThat(hub.pushForged(feed, rss(entry("push.localhost", "Forged")))).isEqualTo(202);
        assertThat(hub.push(feed, rss(entry("push.localhost", "Three")))).isEqualTo(202);

        await().atMost(LIMIT).until(() -> titles().contains("Three"));
        assertThat(titles()).containsExactlyInAnyOrder("One", "Two", "Three");
        assertThat(asked(feed)).as("polls").isEqualTo(1);
        FeedState state = await().atMost(LIMIT)
                .until(() -> state(feed).orElseThrow(), s -> s.getCounters().getPushes() == 2);
        IngestLedger.of(state).assertBalancesAndMoved();
        assertThat(state.getCounters().getGaps()).isZero();
        assertThat(state.getCounters().getSeen()).isEqualTo(4);
        assertThat(state.getHub().orElseThrow().getLastPushAt()).isPresent();
        assertThat(hub.requests(feed))
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("hub.mode", "subscribe")
                        .containsKeys("hub.secret", "hub.lease_seconds"));
    }

    @Test
    void restart_whileALeaseRuns_asksNobodyAndIsPushedToUnderTheOldCallback() {
        int port = Ports.free();
        IngestRole first = start(port, Map.of());
        String feed = publish("restart.localhost", "One");
        await().atMost(LIMIT).until(() -> lease(feed).isPresent());
        stop(first);

        start(port, Map.of());
        int before = asked(feed);
        await().atMost(LIMIT).until(() -> asked(feed) >= before + 2);

        assertThat(hub.requests(feed)).hasSize(1);
        assertThat(hub.push(feed, rss(entry("restart.localhost", "Two")))).isEqualTo(202);
        await().atMost(LIMIT).until(() -> titles().contains("Two"));
    }

    @Test
    void lease_nearItsEnd_isRenewed() {
        hub.grant(6);
        start(Ports.free(), Map.of());
        String feed = publish("renew.localhost", "One");

        await().atMost(LIMIT).until(() -> hub.requests(feed).size() >= 3);

        assertThat(hub.verifications()).containsOnly(200);
        assertThat(lease(feed)).isPresent();
    }

    @Test
    void hubThatProvesItself_isReliedUpon_untilItMisses() {
        start(Ports.free(), Map.of("ingest.websub.check-every", "3s"));
        String host = "trust.localhost";
        List<String> entries = new CopyOnWriteArrayList<>(List.of("One"));
        String feed = publish(host, entries);
        await().atMost(LIMIT).until(() -> lease(feed).isPresent());
        int polled = asked(feed);
        await().atMost(LIMIT).until(() -> asked(feed) > polled);

        for (String title : List.of("Two", "Three", "Four")) {
            assertThat(hub.push(feed, rss(entry(host, title)))).isEqualTo(202);
            await().atMost(LIMIT).until(() -> titles().contains(title));
            entries.add(title);
        }
        await().atMost(LIMIT).until(() -> bounds(feed).contains("its hub pushes: polled every 3s to check"));
        assertThat(state(feed).orElseThrow().getCounters().getHubMisses()).isZero();

        entries.add("Missed");
        await().atMost(LIMIT)
                .until(() -> state(feed).orElseThrow().getCounters().getHubMisses() == 1);
        await().atMost(LIMIT).until(() -> !bounds(feed).contains("its hub pushes"));
        assertThat(titles()).containsExactlyInAnyOrder("One", "Two", "Three", "Four", "Missed");
    }

    @Test
    void push_atAnInstanceThatDoesNotOwnTheFeed_reachesTheOneThatDoes() {
        start(Ports.free(), RARELY);
        int port = Ports.free();
        start(port, RARELY);
        List<String> hosts = List.of("a.localhost", "b.localhost", "c.localhost", "d.localhost", "e.localhost");
        List<String> feeds =
                hosts.stream().map(host -> publish(host, host + "-1")).toList();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds)
                        .as("verifications were answered with %s; hubs are %s", hub.verifications(), hubs())
                        .allMatch(feed -> lease(feed).isPresent()));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(roles).allMatch(role -> feedsOf(role) > 0));

        for (int i = 0; i < hosts.size(); i++) {
            String body = rss(entry(hosts.get(i), hosts.get(i) + "-2"));
            assertThat(hub.push(feeds.get(i), body, port)).isEqualTo(202);
        }

        await().atMost(LIMIT).untilAsserted(() -> assertThat(titles()).hasSize(2 * hosts.size()));
        assertThat(titles()).doesNotHaveDuplicates();
    }

    @Test
    void push_forAFeedNobodyFollowsAnyMore_isGone() {
        start(Ports.free(), RARELY);
        String feed = publish("left.localhost", "One");
        String other = publish("other.left.localhost", "Other");
        await().atMost(LIMIT)
                .until(() -> lease(feed).isPresent() && lease(other).isPresent());

        subscriptions.remove(List.of(feed));
        await().atMost(LIMIT).until(() -> state(feed).isEmpty());

        assertThat(hub.push(feed, rss(entry("left.localhost", "Two")))).isEqualTo(410);
        assertThat(hub.push(other, rss(entry("other.left.localhost", "Third")))).isEqualTo(202);
        await().atMost(LIMIT).until(() -> titles().contains("Third"));
        assertThat(titles()).doesNotContain("Two");
    }

    private IngestRole start(int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "ingest.websub.public-url",
                "http://127.0.0.1:" + port + "/hubs",
                "ingest.websub.key",
                "the same on all instances",
                "ingest.websub.port",
                Integer.toString(port)));
        settings.putAll(more);
        IngestRole role = IngestProcess.role(clients, IngestProcess.hasty(settings));
        role.start();
        roles.add(role);
        await().atMost(LIMIT).until(() -> role.health().reason().isEmpty());
        return role;
    }

    private void stop(IngestRole role) {
        role.close();
        roles.remove(role);
    }

    private String publish(String host, String title) {
        return publish(host, List.of(title));
    }

    /** A feed that names the hub in its Link header and itself in its document. */
    private String publish(String host, List<String> titles) {
        String path = "/" + host;
        String feed = site.url(host, path);
        site.on(path, exchange -> {
            StringBuilder items = new StringBuilder(
                    "<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"" + feed + "\"/>");
            titles.forEach(title -> items.append(entry(host, title)));
            Map<String, String> headers = Map.of("Link", "<" + site.url("/hub") + ">; rel=\"hub\"");
            LocalSite.answer(exchange, 200, headers, rss(items.toString()));
        });
        subscriptions.add(List.of(Subscription.newBuilder()
                .setUrl(feed)
                .setContentFrom(ContentFrom.FEED)
                .setAddedAt(Instant.EPOCH)
                .build()));
        return feed;
    }

    private String entry(String host, String title) {
        return item(title, site.url(host, "/page/" + title));
    }

    private Optional<Instant> lease(String feed) {
        return state(feed).flatMap(FeedState::getHub).flatMap(HubState::getLeaseUntil);
    }

    private String bounds(String feed) {
        return state(feed).map(s -> String.join("; ", s.getBounds())).orElse("");
    }

    private Optional<FeedState> state(String feed) {
        return Optional.ofNullable(subscriptions.states().get(feed));
    }

    private int asked(String feed) {
        String path = feed.substring(feed.lastIndexOf('/'));
        return (int) site.asked().stream().filter(one -> one.endsWith(path)).count();
    }

    private String hubs() {
        return subscriptions.states().values().stream()
                .map(state -> state.getHub().map(HubState::toString).orElse("none"))
                .collect(Collectors.joining(", "));
    }

    private static int feedsOf(IngestRole role) {
        return role.status().get("feeds") instanceof Map<?, ?> feeds && feeds.get("total") instanceof Integer total
                ? total
                : 0;
    }

    private List<String> titles() {
        try (TopicLog<Discovery> log = new TopicLog<>(clients, Topics.DISCOVERIES)) {
            return log.all().stream().map(d -> d.getTitle().orElse("")).toList();
        }
    }
}
