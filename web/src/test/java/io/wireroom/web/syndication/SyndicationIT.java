package io.wireroom.web.syndication;

import static io.wireroom.web.testing.RunningPage.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.embedded.testing.TestElasticsearch;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.kafka.TopicWriter;
import io.wireroom.web.search.SearchIndex;
import io.wireroom.web.testing.Broker;
import io.wireroom.web.testing.RunningPage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyndicationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Broker broker = new Broker();
    private final TestElasticsearch node = TestElasticsearch.own();
    private final ElasticsearchSettings where = ElasticsearchSettings.local(node.uri());
    private final SearchIndex index = SearchIndex.open(where);
    private final RunningPage page = new RunningPage(
            new AccessControl(token -> Optional.empty(), entry -> {}),
            List.of(new SyndicationDesk(
                    new SyndicationSettings(Optional.of("https://wire.example"), Optional.empty()),
                    index,
                    broker.clients(),
                    InstantSource.system())));

    @AfterEach
    void stop() {
        page.close();
        index.close();
        node.close();
        broker.close();
    }

    @Test
    void feed_hasTheLatestArticlesAboutItsTopic_andSaysWhenNothingChanged() throws Exception {
        label("ai", "Artificial intelligence");
        label("quiet", "Nothing yet");
        await().atMost(PATIENCE)
                .until(() -> get("/api/topics/no-such/feed.atom").statusCode() == 404);
        index("a", "2026-11-28T06:00:00.000Z", "ai");
        index("b", "2026-11-28T07:00:00.000Z", "ai");
        index("c", "2026-11-28T08:00:00.000Z", "sport");

        HttpResponse<String> atom = get("/api/topics/ai/feed.atom");
        HttpResponse<String> json = get("/api/topics/ai/feed.json");

        assertThat(atom.headers().firstValue("Content-Type")).contains("application/atom+xml");
        assertThat(atom.body())
                .contains("<title>Artificial intelligence</title>", "https://wire.example/api/topics/ai/feed.atom")
                .containsSubsequence("urn:wireroom:article:b", "urn:wireroom:article:a")
                .doesNotContain("article:c");
        assertThat(json(json).at("/items/0/url").asText()).isEqualTo("https://example.org/b");
        assertThat(json(json).at("/items/0/content_text").asText()).isEqualTo("A body.");
        assertThat(get("/api/topics/quiet/feed.json").body()).contains("\"items\":[]");

        String tag = atom.headers().firstValue("ETag").orElseThrow();
        assertThat(unless("/api/topics/ai/feed.atom", tag).statusCode()).isEqualTo(304);
        index("d", "2026-11-28T09:00:00.000Z", "ai");
        assertThat(unless("/api/topics/ai/feed.atom", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void feed_withoutElasticsearch_saysSo_andRecovers() {
        label("ai", "AI");
        await().atMost(PATIENCE).until(() -> get("/api/topics/ai/feed.json").statusCode() == 200);

        node.stop();
        assertThat(get("/api/topics/ai/feed.json").statusCode()).isEqualTo(503);

        node.start();
        await().atMost(PATIENCE).until(() -> get("/api/topics/ai/feed.json").statusCode() == 200);
    }

    private HttpResponse<String> get(String path) {
        return page.call("GET", path, "");
    }

    private HttpResponse<String> unless(String path, String tag) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(page.uri().resolve(path))
                .header("If-None-Match", tag)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private void label(String id, String label) {
        try (TopicWriter<TaxonomyEntry> writer = new TopicWriter<>(broker.clients(), Topics.TAXONOMY)) {
            writer.write(
                    "topic/" + id,
                    TaxonomyEntry.newBuilder()
                            .setId(id)
                            .setKind(TaxonomyKind.TOPIC)
                            .setLabel(label)
                            .setChangedAt(Instant.EPOCH)
                            .build());
        }
    }

    private void index(String id, String seen, String topic) throws IOException {
        String mapping =
                "{\"mappings\":{\"properties\":{\"id\":{\"type\":\"keyword\"},\"firstSeenAt\":{\"type\":\"date\"},"
                        + "\"topics\":{\"properties\":{\"id\":{\"type\":\"keyword\"}}}}},\"aliases\":{\""
                        + SearchIndex.ARTICLES + "\":{}}}";
        String document = "{\"id\":\"" + id + "\",\"url\":\"https://example.org/" + id
                + "\",\"title\":\"A title\",\"body\":\"A body.\",\"source\":\"Example\",\"firstSeenAt\":\"" + seen
                + "\",\"topics\":[{\"id\":\"" + topic + "\",\"label\":\"" + topic + "\"}]}";
        try (Elasticsearch elasticsearch = Elasticsearch.connect(where)) {
            elasticsearch.request("PUT", "/wireroom-articles-2026.11", mapping);
            assertThat(elasticsearch
                            .request("PUT", "/wireroom-articles-2026.11/_doc/" + id + "?refresh=true", document)
                            .isSuccess())
                    .isTrue();
        }
    }
}
