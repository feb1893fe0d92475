package io.wireroom.web.webhook;

import static io.wireroom.web.testing.RunningPage.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.Access;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Caller;
import io.wireroom.web.kafka.TopicWriter;
import io.wireroom.web.testing.Broker;
import io.wireroom.web.testing.RunningPage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookIT {
    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Access OWNER =
            token -> token.equals("root") ? Optional.of(new Caller("owner", AccessLevel.OPERATE)) : Optional.empty();

    private final Broker broker = new Broker();
    private final KafkaClients clients = broker.clients();
    private final TopicWriter<EnrichedArticle> enriched = new TopicWriter<>(clients, Topics.ENRICHED);
    private final Receiver receiver = new Receiver();
    private RunningPage page = page("127.0.0.0/8");

    @BeforeEach
    void awaitWebhooks() {
        await().atMost(PATIENCE)
                .until(() -> page.call("GET", "/api/webhooks", "root").statusCode() == 200);
    }

    @AfterEach
    void stop() {
        page.close();
        receiver.close();
        enriched.close();
        broker.close();
    }

    @Test
    void webhook_getsWhatFits_fromItsMakingOn_signed() {
        publish("before", 1, "ai");
        JsonNode made = create(",\"filter\":{\"topics\":[\"ai\"]}");
        publish("a", 1, "ai");
        publish("b", 1, "sport");
        publish("a", 2, "ai");

        await().atMost(PATIENCE).until(() -> receiver.ids().size() == 2);
        assertThat(receiver.ids()).containsExactly("a-1", "a-2");
        var request = receiver.requests().get(0);
        String secret = made.path("secret").asText();
        assertThat(request.text()).startsWith("{\"id\":\"a-1\",\"type\":\"article\",\"article\":{\"id\":\"a\"");
        assertThat(request.header("Wireroom-Signature"))
                .contains(Signature.of(
                        secret, request.header("Wireroom-Timestamp").orElseThrow(), request.body()));
        assertThat(page.call("GET", "/api/webhooks", "root").body())
                .contains(receiver.url())
                .doesNotContain(secret);
        String id = made.at("/webhook/id").asText();
        await().atMost(PATIENCE)
                .until(() -> json(page.call("GET", "/api/webhooks/" + id + "/deliveries", "root"))
                                .path("lag")
                                .asLong()
                        == 0);
    }

    @Test
    void delivery_thatFails_isTriedAgain_andNothingOvertakesIt() {
        create("");
        receiver.willAnswer(HttpAnswer.empty(500), HttpAnswer.empty(500));
        publish("a", 1, "ai");
        publish("a", 2, "ai");

        await().atMost(PATIENCE).until(() -> receiver.ids().size() == 4);
        assertThat(receiver.ids()).containsExactly("a-1", "a-1", "a-1", "a-2");
    }

    @Test
    void delivery_thatIsGivenUp_isARejection_andARetryBringsItAgain() throws Exception {
        String id = create("").at("/webhook/id").asText();
        receiver.answersAlways(500);
        publish("a", 1, "ai");

        await().atMost(PATIENCE).until(() -> rejections().size() == 1);
        Rejection rejection = rejections().get(0);
        assertThat(receiver.ids()).containsExactly("a-1", "a-1", "a-1", "a-1", "a-1");
        assertThat(rejection.getReason()).isEqualTo("WEBHOOK_UNDELIVERED");
        assertThat(rejection.getSubject()).contains("a");
        assertThat(rejection.getMessage()).contains(id, "5 attempts", "answered 500");

        receiver.answersAlways(204);
        retry(rejection);
        await().atMost(PATIENCE).until(() -> receiver.ids().size() == 6);
    }

    @Test
    void restart_losesNothing() {
        create("");
        receiver.willAnswer(HttpAnswer.empty(503).with("Retry-After", "3600"));
        publish("a", 1, "ai");
        await().atMost(PATIENCE).until(() -> !receiver.ids().isEmpty());
        page.close();
        publish("b", 1, "ai");

        page = page("127.0.0.0/8");

        await().atMost(PATIENCE).until(() -> receiver.ids().size() == 3);
        assertThat(receiver.ids()).containsExactlyInAnyOrder("a-1", "a-1", "b-1");
    }

    @Test
    void gone_pausesTheWebhook_andResumingGoesOnWhereItStood() {
        String id = create("").at("/webhook/id").asText();
        receiver.willAnswer(HttpAnswer.empty(410));
        publish("a", 1, "ai");

        await().atMost(PATIENCE)
                .until(() -> json(page.call("GET", "/api/webhooks/" + id, "root"))
                        .path("paused")
                        .asBoolean());
        assertThat(page.call("GET", "/api/webhooks/" + id, "root").body()).contains("410");
        assertThat(receiver.ids()).containsExactly("a-1");

        assertThat(page.call("POST", "/api/webhooks/" + id + "/resume", "root").statusCode())
                .isEqualTo(200);
        await().atMost(PATIENCE).until(() -> receiver.ids().size() == 2);
    }

    @Test
    void webhook_isTestedAndDeleted() {
        String id = create("").at("/webhook/id").asText();

        assertThat(page.call("POST", "/api/webhooks/" + id + "/test", "root").body())
                .contains("\"delivered\":true");
        assertThat(receiver.ids()).singleElement().asString().startsWith("test-");
        assertThat(page.call("DELETE", "/api/webhooks/" + id, "root").statusCode())
                .isEqualTo(204);
        assertThat(page.call("GET", "/api/webhooks/" + id, "root").statusCode()).isEqualTo(404);
        assertThat(page.call("GET", "/api/webhooks", "").statusCode()).isEqualTo(401);
    }

    @Test
    void privateAddress_isRefused_unlessAllowed() {
        page.close();
        page = page("10.0.0.0/8");
        awaitWebhooks();

        var answer = page.post("/api/webhooks", "root", "{\"url\":\"" + receiver.url() + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("loopback", "web.webhooks.allow");
        assertThat(page.post("/api/webhooks", "root", "{\"url\":\"ftp://example.org\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private RunningPage page(String allowed) {
        WebhookSettings settings =
                new WebhookSettings(List.of(Cidr.parse(allowed)), 5, Duration.ofMillis(40), Duration.ofSeconds(5));
        return new RunningPage(
                new AccessControl(OWNER, entry -> {}),
                List.of(new WebhookDesk(settings, clients, broker.metrics(), InstantSource.system())));
    }

    private JsonNode create(String more) {
        var answer = page.post("/api/webhooks", "root", "{\"url\":\"" + receiver.url() + "\"" + more + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private void publish(String id, long revision, String topic) {
        enriched.write(
                id,
                EnrichedArticle.newBuilder()
                        .setArticle(Article.newBuilder()
                                .setId(id)
                                .setUrl("https://example.org/" + id)
                                .setSource("Example")
                                .setTitle("A title")
                                .setBody("A body.")
                                .setDiscoveredAt(NOW)
                                .setFetchedAt(NOW)
                                .build())
                        .setVersion(1)
                        .setRevision(revision)
                        .setFirstSeenAt(NOW)
                        .setTopics(List.of(TopicTag.newBuilder()
                                .setId(topic)
                                .setLabel(topic)
                                .setScore(1)
                                .build()))
                        .setTaxonomyVersion("1")
                        .setEnrichedAt(NOW)
                        .build());
    }

    /** As {@code wireroom rejections retry} does it. */
    private void retry(Rejection rejection) throws Exception {
        ByteBuffer payload = rejection.getPayload().orElseThrow();
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        try (Producer<String, byte[]> producer = clients.producer("retry", new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            rejection.getTopic().orElseThrow(),
                            rejection.getKey().orElseThrow(),
                            bytes))
                    .get();
        }
    }

    private List<Rejection> rejections() {
        List<TopicPartition> partition = List.of(new TopicPartition(Topics.REJECTIONS.name(), 0));
        try (Consumer<String, Rejection> consumer = clients.consumerWithoutGroup(
                "test", Topics.REJECTIONS.valueSerde().deserializer())) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long end = consumer.endOffsets(partition).getOrDefault(partition.get(0), 0L);
            List<Rejection> found = new ArrayList<>();
            while (consumer.position(partition.get(0)) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(record.value()));
            }
            return found;
        }
    }
}
