package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.cli.service.Roles;
import io.wireroom.cli.settings.SettingsCatalogue;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.AdminSettings;
import io.wireroom.runtime.service.RoleHost;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.rejection.Rejections;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.WebRole;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desks over HTTP, against a real broker. */
class DesksIT {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final String FEED = "https://example.org/feed.xml";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private enum Reason {
        INTERNAL
    }

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Metrics metrics = Metrics.inMemory();
    private final TestKafka kafka = TestKafka.own();
    private final Configuration configuration = Configuration.of(
            SettingsCatalogue.all(),
            Map.of(
                    "kafka.bootstrap-servers",
                    kafka.bootstrapServers(),
                    "kafka.topics.partitions",
                    "1",
                    "kafka.topics.replication-factor",
                    "1",
                    "web.port",
                    "0",
                    "admin.port",
                    "0"));
    private final Roles roles = new Roles(configuration, metrics, InstantSource.system());
    private final KafkaClients clients = roles.clients();
    private final WebRole web = roles.web(token -> Optional.of(new Caller("tester", AccessLevel.OPERATE)));
    private Optional<RoleHost> host = Optional.empty();

    @BeforeEach
    void start() {
        WireroomTopics.ensure(clients, Topics.ALL);
        host = Optional.of(RoleHost.start(List.of(web), AdminSettings.from(configuration), metrics));
    }

    @AfterEach
    void stop() {
        host.ifPresent(RoleHost::close);
        metrics.close();
        kafka.close();
    }

    @Test
    void feeds_areAddedListedImportedExportedAndRemoved() throws Exception {
        await().atMost(PATIENCE).until(() -> get("/api/feeds").path("complete").asBoolean());
        assertThat(get("/api/feeds").path("items")).isEmpty();

        JsonNode added = post("/api/feeds", "{\"url\":\"HTTPS://Example.org/feed.xml#top\",\"tags\":[\"eu\"]}");
        assertThat(added.path("url").asText()).isEqualTo(FEED);
        assertThat(subscriptions()).containsExactly(FEED);
        assertThat(get("/api/feeds?state=new").path("items").findValuesAsText("url"))
                .containsExactly(FEED);

        new SubscriptionPublisher(clients).add(List.of(subscription("https://example.com/other")));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get("/api/feeds").path("total").asInt()).isEqualTo(2));

        JsonNode imported = post(
                "/api/feeds/import",
                "{\"text\":\"<opml version='2.0'><body><outline type='rss' xmlUrl='https://example.net/f'/>"
                        + "<outline type='rss' xmlUrl='ftp://example.net/f'/></body></opml>\"}");
        assertThat(imported.path("items").findValuesAsText("outcome")).containsExactly("ADDED", "REFUSED");
        assertThat(text("/api/feeds.opml")).contains(FEED, "https://example.net/f");

        assertThat(send("DELETE", "/api/feeds/" + added.path("id").asText(), "").statusCode())
                .isEqualTo(204);
        assertThat(subscriptions()).containsExactly("https://example.com/other", "https://example.net/f");
        assertThat(post("/api/feeds", "{\"url\":\"file:///etc/passwd\"}")
                        .path("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void preview_ofThisMachine_isRefused() throws Exception {
        JsonNode answer = post("/api/feeds/preview", "{\"url\":\"" + web.uri() + "/api/feeds\"}");
        String address = "/api/feeds/preview/" + answer.path("id").asText();
        await().atMost(PATIENCE).until(() -> get(address).path("done").asBoolean());
        assertThat(get(address).path("preview").path("reason").asText()).isEqualTo("PRIVATE_ADDRESS");
    }

    @Test
    void rejection_isListedShownAndSentAgain() throws Exception {
        Rejection rejection = reject();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get("/api/rejections").path("items").findValuesAsText("id"))
                                .containsExactly(rejection.getId()));
        JsonNode detail = get("/api/rejections/" + rejection.getId());
        assertThat(detail.path("payload").asText()).contains("Hello from the past");

        JsonNode result = post("/api/rejections/" + rejection.getId() + "/retry", "");
        assertThat(result.path("sent").get(0).asText()).isEqualTo(rejection.getId());
        assertThat(articles())
                .singleElement()
                .satisfies(read ->
                        assertThat(Rejections.attempt(read.record().headers())).isEqualTo(2));
        assertThat(get("/api/rejections?retried=true").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void status_knowsThisProcess() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get("/api/status").path("services").findValuesAsText("role"))
                                .contains("web"));
        await().atMost(PATIENCE).until(() -> get("/api/status").has("lagsAt"));
    }

    private Rejection reject() throws Exception {
        byte[] value = Topics.ARTICLES.valueSerde().serializer().serialize(Topics.ARTICLES.name(), article());
        Rejection rejection = Rejections.payload(
                        Rejections.start(Stage.ENRICH, Reason.INTERNAL, "It did not go.", NOW), Rejections.AVRO, value)
                .setTopic(Topics.ARTICLES.name())
                .setKey("a")
                .setAttempt(1)
                .build();
        try (Producer<String, Rejection> producer =
                clients.producer("test", Topics.REJECTIONS.valueSerde().serializer())) {
            producer.send(new ProducerRecord<>(Topics.REJECTIONS.name(), rejection.getId(), rejection))
                    .get();
        }
        return rejection;
    }

    private static Article article() {
        return Article.newBuilder()
                .setId("a")
                .setUrl("https://example.org/a")
                .setSource("Example")
                .setTitle("Hello from the past")
                .setBody("")
                .setDiscoveredAt(NOW)
                .setFetchedAt(NOW)
                .build();
    }

    private List<TopicReader.Read<Article>> articles() {
        List<TopicReader.Read<Article>> read = new ArrayList<>();
        new TopicReader(clients, StopSignal.manual()).readToEnd(Topics.ARTICLES, ReadFrom.EARLIEST, read::add);
        return read;
    }

    private List<String> subscriptions() {
        return new SubscriptionPublisher(clients)
                .list().stream().map(Subscription::getUrl).toList();
    }

    private static Subscription subscription(String url) {
        return Subscription.newBuilder().setUrl(url).setAddedAt(NOW).build();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(text(path));
    }

    private String text(String path) throws IOException, InterruptedException {
        return send("GET", path, "").body();
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return json.readTree(send("POST", path, body).body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(web.uri() + path))
                .header("Authorization", "Bearer any")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
