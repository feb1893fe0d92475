package io.wireroom.web.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiBuilder;
import io.wireroom.web.api.Caller;
import io.wireroom.web.api.GuardSettings;
import io.wireroom.web.search.SearchIndex;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API answers about the taxonomy, with an Elasticsearch that does not answer. */
class TaxonomyApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Metrics metrics = Metrics.inMemory();
    private FakeBook book = FakeBook.of(5);
    private SearchIndex index;

    @BeforeEach
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            index = SearchIndex.open(
                    ElasticsearchSettings.local(URI.create("http://127.0.0.1:" + free.getLocalPort())));
        }
    }

    @AfterEach
    void close() {
        index.close();
        metrics.close();
    }

    @Test
    void topics_ofSeveralPages_comeOnceEach() throws Exception {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get("/api/topics", Map.of("limit", "2", "cursor", cursor)));
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            assertThat(page.path("total").asInt()).isEqualTo(5);
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(ids).containsExactly("t0", "t1", "t2", "t3", "t4");
    }

    @Test
    void topics_whileElasticsearchIsAway_comeWithoutHitsAndSayWhy() throws Exception {
        JsonNode page = json(get("/api/topics", Map.of()));
        assertThat(page.path("hitsMissing").asText()).contains("does not answer");
        assertThat(page.at("/items/0/label").asText()).isEqualTo("Topic 0");
        assertThat(page.at("/items/0/hits").isMissingNode()).isTrue();
    }

    @Test
    void topics_withAText_areThoseThatHoldIt() throws Exception {
        assertThat(json(get("/api/topics", Map.of("q", "WORD3"))).at("/items").findValuesAsText("id"))
                .containsExactly("t3");
        assertThat(json(get("/api/topics", Map.of("q", "nothing"))).path("items"))
                .isEmpty();
    }

    @Test
    void actors_ofAType_areThoseOnly() throws Exception {
        book.actor("ann", "Ann", ActorType.PERSON).actor("acme", "Acme", ActorType.COMPANY);
        assertThat(json(get("/api/actors", Map.of("type", "person")))
                        .at("/items")
                        .findValuesAsText("id"))
                .containsExactly("ann");
        assertThat(get("/api/actors", Map.of("type", "robot")).status()).isEqualTo(400);
    }

    @Test
    void topic_thatIsUnknown_is404WithWhatMayBeMeant() throws Exception {
        HttpAnswer answer = get("/api/topics/t9", Map.of());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(json(answer).path("detail").asText()).contains("\"t9\"", "did you mean t");
        assertThat(get("/api/actors/t1", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void topic_hasItsYaml() throws Exception {
        assertThat(json(get("/api/topics/t1", Map.of())).path("yaml").asText()).isEqualTo("# topic/t1");
    }

    @Test
    void entries_hostileLabels_areGivenAsTheyAre() throws Exception {
        String hostile = "<script>alert(1)</script>\"&\u202E\u200B" + "w".repeat(10_240);
        book = new FakeBook().topic("x", hostile, hostile);
        HttpAnswer answer = get("/api/topics", Map.of());
        assertThat(answer.headers().get("Content-Type")).startsWith("application/json");
        assertThat(json(answer).at("/items/0/label").asText()).isEqualTo(hostile);
    }

    @Test
    void validate_byAReader_tellsLineAndColumn() throws Exception {
        HttpAnswer answer = ask("POST", "/api/taxonomy/validate", Map.of(), "reader", "{\"yaml\":\"topics:\"}");
        JsonNode problem = json(answer).at("/problems/0");
        assertThat(problem.path("line").asInt()).isEqualTo(3);
        assertThat(problem.path("column").asInt()).isEqualTo(7);
        assertThat(ask("POST", "/api/taxonomy/validate", Map.of(), "reader", "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void apply_forTheVersionInUse_isDoneInTheCallersName() throws Exception {
        HttpAnswer answer =
                ask("POST", "/api/taxonomy/apply", Map.of(), "editor", "{\"yaml\":\"text\",\"version\":\"v1\"}");
        assertThat(json(answer).path("version").asText()).isEqualTo("v2");
        assertThat(book.applied).containsExactly("editor: text");
    }

    @Test
    void apply_forAnotherVersion_isAConflict() throws Exception {
        assertThat(ask("POST", "/api/taxonomy/apply", Map.of(), "editor", "{\"yaml\":\"text\",\"version\":\"v0\"}")
                        .status())
                .isEqualTo(409);
        assertThat(ask("POST", "/api/taxonomy/apply", Map.of(), "editor", "{\"yaml\":\"text\"}")
                        .status())
                .isEqualTo(400);
        assertThat(book.applied).isEmpty();
    }

    @Test
    void changes_byAReader_areRefused() throws Exception {
        String body = "{\"yaml\":\"text\",\"version\":\"v1\"}";
        assertThat(ask("POST", "/api/taxonomy/apply", Map.of(), "reader", body).status())
                .isEqualTo(403);
        assertThat(ask("POST", "/api/taxonomy/test", Map.of(), "reader", "{\"yaml\":\"text\"}")
                        .status())
                .isEqualTo(403);
        assertThat(ask("DELETE", "/api/topics/t1", Map.of("version", "v1"), "reader", "")
                        .status())
                .isEqualTo(403);
        assertThat(book.applied).isEmpty();
    }

    @Test
    void delete_needsAVersionAndAnEntry() throws Exception {
        assertThat(ask("DELETE", "/api/topics/t1", Map.of(), "editor", "").status())
                .isEqualTo(400);
        assertThat(ask("DELETE", "/api/topics/t9", Map.of("version", "v1"), "editor", "")
                        .status())
                .isEqualTo(404);
        assertThat(ask("DELETE", "/api/topics/t1", Map.of("version", "v1"), "editor", "")
                        .status())
                .isEqualTo(200);
        assertThat(book.applied).containsExactly("editor: -topic/t1");
    }

    @Test
    void test_isAskedForUntilItIsDone() throws Exception {
        HttpAnswer begun = ask("POST", "/api/taxonomy/test", Map.of(), "editor", "{\"yaml\":\"text\",\"hours\":6}");
        assertThat(json(begun).path("since").asText()).isEqualTo("2026-11-28T00:00:00Z");
        String id = json(begun).path("id").asText();
        assertThat(json(get("/api/taxonomy/tests/" + id, Map.of()))
                        .path("state")
                        .asText())
                .isEqualTo("RUNNING");
        assertThat(get("/api/taxonomy/tests/other", Map.of()).status()).isEqualTo(404);
        assertThat(ask("POST", "/api/taxonomy/test", Map.of(), "editor", "{\"yaml\":\"text\",\"hours\":0}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void history_isPagedAndOfOneEntry() throws Exception {
        JsonNode first = json(get("/api/taxonomy/history", Map.of("limit", "2")));
        assertThat(first.path("items")).hasSize(2);
        JsonNode rest = json(get(
                "/api/taxonomy/history",
                Map.of("limit", "2", "cursor", first.path("next").asText())));
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
        assertThat(json(get("/api/taxonomy/history", Map.of("key", "topic/a"))).path("items"))
                .hasSize(1);
    }

    @Test
    void anything_whileKafkaIsAway_saysSo() throws Exception {
        book.away = true;
        assertThat(get("/api/taxonomy", Map.of()).status()).isEqualTo(503);
        assertThat(get("/api/topics", Map.of()).status()).isEqualTo(503);
        assertThat(new TaxonomyDesk(book).health().reason()).contains("wireroom.taxonomy");
    }

    private HttpAnswer get(String path, Map<String, String> query) throws Exception {
        return ask("GET", path, query, "reader", "");
    }

    private HttpAnswer ask(String method, String path, Map<String, String> query, String token, String body)
            throws Exception {
        Map<String, AccessLevel> tokens = Map.of("reader", AccessLevel.READ, "editor", AccessLevel.EDIT);
        Api api = new ApiBuilder()
                .with(new TaxonomyDesk(book).endpoints())
                .with(new EntryDesk(book, index, () -> FakeBook.NOW).endpoints())
                .build(
                        new GuardSettings(Set.of("localhost"), true, 1, 1_000, false),
                        new AccessControl(
                                known -> Optional.ofNullable(tokens.get(known)).map(level -> new Caller(known, level)),
                                entry -> {}),
                        request -> HttpAnswer.text(404, "page"),
                        metrics,
                        () -> FakeBook.NOW);
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", "Bearer " + token);
        headers.put("content-type", "application/json");
        return api.handle(new HttpRequest(
                method, "localhost", path, query, headers, body.getBytes(StandardCharsets.UTF_8), "127.0.0.1"));
    }

    private static JsonNode json(HttpAnswer answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
