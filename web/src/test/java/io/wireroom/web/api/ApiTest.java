package io.wireroom.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.metrics.Metrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guards and problems of the API, without a server. */
final class ApiTest {
    private static final Map<String, AccessLevel> TOKENS =
            Map.of("reader", AccessLevel.READ, "editor", AccessLevel.EDIT, "operator", AccessLevel.OPERATE);
    private static final Map<String, String> JSON_BODY = Map.of("Content-Type", "application/json");

    private final Metrics metrics = Metrics.inMemory();
    private Instant now = Instant.parse("2026-11-28T06:00:00Z");
    private int burst = 1_000;
    private boolean anonymousReading = true;

    record Name(String name) {}

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void get_withoutAToken_readsOnLoopback() throws Exception {
        HttpAnswer answer = ask("GET", "/api/things/7", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("{\"name\":\"7\"}");
    }

    @Test
    void get_withoutATokenElsewhere_isRefused() throws Exception {
        anonymousReading = false;
        HttpAnswer answer = ask("GET", "/api/things/7", Map.of());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
    }

    @Test
    void post_withoutAToken_changesNothing() throws Exception {
        assertThat(ask("POST", "/api/things", JSON_BODY).status()).isEqualTo(401);
    }

    @Test
    void post_withATokenOfALowerLevel_isForbidden() throws Exception {
        HttpAnswer answer = ask("POST", "/api/things", bearer("reader"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(problem(answer).path("detail").asText()).contains("read").contains("edit");
    }

    @Test
    void post_withATokenOfTheLevelOrAHigherOne_isDone() throws Exception {
        assertThat(ask("POST", "/api/things", bearer("editor")).status()).isEqualTo(200);
        assertThat(ask("POST", "/api/things", bearer("operator")).status()).isEqualTo(200);
    }

    @Test
    void anyRequest_withAnUnknownToken_isRefusedEvenWhereReadingIsOpen() throws Exception {
        assertThat(ask("GET", "/api/things/7", bearer("stolen")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost.evil.example",
                "%%",
                "http://localhost:3000",
                "http://127.0.0.1:8080",
                "http://localhost"
            })
    void post_bySessionFromAnotherSite_isRefused(String origin) throws Exception {
        HttpAnswer answer = ask("POST", "/api/things", session("editor", origin, Optional.empty()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(problem(answer).path("type").asText()).endsWith("foreign-origin");
    }

    @Test
    void post_bySessionWithoutAnOrigin_isRefused() throws Exception {
        Map<String, String> headers = new HashMap<>(JSON_BODY);
        headers.put("Cookie", Guard.COOKIE + "=editor");
        assertThat(ask("POST", "/api/things", headers).status()).isEqualTo(403);
    }

    @Test
    void post_bySessionFromThisSite_isDone() throws Exception {
        assertThat(ask("POST", "/api/things", session("editor", "http://localhost:8080", Optional.of("same-origin")))
                        .status())
                .isEqualTo(200);
        assertThat(ask("POST", "/api/things", session("editor", "http://localhost:8080", Optional.of("cross-site")))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "", "169.254.169.254"})
    void anyRequest_forAnotherHost_isRefused(String host) throws Exception {
        HttpRequest request = new HttpRequest("GET", host, "/api/things/7", Map.of(), Map.of(), new byte[0], "::1");
        assertThat(api().handle(request).status()).isEqualTo(421);
    }

    @Test
    void callers_whoAskTooOften_areToldToWait() throws Exception {
        burst = 2;
        Api api = api();
        HttpRequest request = request("GET", "/api/things/7", Map.of(), Map.of(), "");
        assertThat(api.handle(request).status()).isEqualTo(200);
        assertThat(api.handle(request).status()).isEqualTo(200);
        HttpAnswer refused = api.handle(request);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsKey("Retry-After");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(api.handle(request).status()).isEqualTo(200);
    }

    @Test
    void guesses_atTokens_areLimitedByAddress() throws Exception {
        burst = 2;
        Api api = api();
        assertThat(api.handle(request("GET", "/api/things/7", Map.of(), bearer("guess"), ""))
                        .status())
                .isEqualTo(401);
        assertThat(api.handle(request("GET", "/api/things/7", Map.of(), bearer("another"), ""))
                        .status())
                .isEqualTo(401);
        assertThat(api.handle(request("GET", "/api/things/7", Map.of(), bearer("third"), ""))
                        .status())
                .isEqualTo(429);
        assertThat(api.handle(request("GET", "/api/things/7", Map.of(), bearer("reader"), ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void get_ofWhatTheReaderHolds_sendsNothing() throws Exception {
        String tag = ask("GET", "/api/things/7", Map.of()).headers().get("ETag");
        HttpAnswer again = ask("GET", "/api/things/7", Map.of("If-None-Match", "\"other\", " + tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(ask("GET", "/api/things/8", Map.of("If-None-Match", tag)).status())
                .isEqualTo(200);
    }

    @Test
    void unknownPath_is404WithAProblem() throws Exception {
        HttpAnswer answer = ask("GET", "/api/nothing", Map.of());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(problem(answer).path("type").asText()).isEqualTo("urn:wireroom:problem:unknown");
        assertThat(problem(answer).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void wrongMethod_namesThoseThatFit() throws Exception {
        HttpAnswer answer = ask("DELETE", "/api/things", bearer("operator"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "POST");
    }

    @Test
    void unknownParameter_isRefusedWithASuggestion() throws Exception {
        HttpAnswer answer = api().handle(request("GET", "/api/things/7", Map.of("limt", "3"), Map.of(), ""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(problem(answer).path("detail").asText()).contains("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "three", "9999999999999"})
    void numberOutsideOfItsBounds_isRefused(String limit) throws Exception {
        HttpAnswer answer = api().handle(request("GET", "/api/things/7", Map.of("limit", limit), Map.of(), ""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(problem(answer).path("parameter").asText()).isEqualTo("limit");
    }

    @Test
    void body_thatIsNoJson_isRefusedWithItsPlace() throws Exception {
        HttpAnswer answer = api().handle(request("POST", "/api/things", Map.of(), bearer("editor"), "{\"name\":\n!}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(problem(answer).path("line").asInt()).isEqualTo(2);
    }

    @Test
    void body_withAnUnknownField_namesIt() throws Exception {
        HttpAnswer answer = api().handle(request("POST", "/api/things", Map.of(), bearer("editor"), "{\"nme\":\"x\"}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(problem(answer).path("detail").asText()).contains("nme");
    }

    @Test
    void body_ofAnotherType_isRefused() throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer editor", "Content-Type", "text/plain");
        HttpAnswer answer = api().handle(request("POST", "/api/things", Map.of(), headers, "{\"name\":\"x\"}"));
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void failure_isAnsweredWithoutItsText() throws Exception {
        HttpAnswer answer = ask("GET", "/api/things/boom", Map.of());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).doesNotContain("secret");
    }

    @Test
    void everyAnswer_tellsBrowsersToRunOnlyOwnScripts() throws Exception {
        for (String path : List.of("/", "/api/things/7", "/api/nothing")) {
            assertThat(ask("GET", path, Map.of()).headers().get("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void list_isSplitAtCommasThatAreNotWrittenAsPartOfAName() {
        HttpRequest asked = request("GET", "/", Map.of("source", "Reuters\\, World , AP,,"), Map.of(), "");
        Endpoint endpoint = Endpoint.get("/", "x", "x", "x").several("source", "Sources.");
        ApiRequest request = new ApiRequest(endpoint, asked, Map.of(), new Caller("test", AccessLevel.READ));
        assertThat(request.list("source")).containsExactly("Reuters, World", "AP");
    }

    @Test
    void signIn_withAKnownToken_setsACookieThatScriptsCannotRead() throws Exception {
        Map<String, String> headers = new HashMap<>(JSON_BODY);
        headers.put("Origin", "http://localhost:8080");
        headers.put("Host", "localhost:8080");
        HttpAnswer answer =
                api().handle(request("POST", "/api/session", Map.of(), headers, "{\"token\":\"operator\"}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(api().handle(request("POST", "/api/session", Map.of(), headers, "{\"token\":\"guess\"}"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void openApi_describesEveryEndpoint() throws Exception {
        JsonNode document = problem(ask("GET", "/api/openapi.json", Map.of()));
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        JsonNode operation = document.path("paths").path("/api/things/{id}").path("get");
        assertThat(operation.path("operationId").asText()).isEqualTo("getThing");
        assertThat(operation.path("parameters").findValuesAsText("name"))
                .containsExactly("id", "limit", "part", "since", "level");
        JsonNode parameters = operation.path("parameters");
        assertThat(parameters.at("/1/schema").toString())
                .isEqualTo("{\"type\":\"integer\",\"minimum\":1,\"maximum\":10,\"default\":5}");
        assertThat(parameters.at("/2/schema/type").asText()).isEqualTo("array");
        assertThat(parameters.at("/2/explode").asBoolean(true)).isFalse();
        assertThat(parameters.at("/3/schema/format").asText()).isEqualTo("date-time");
        assertThat(parameters.at("/4/schema/enum").toString()).isEqualTo("[\"none\",\"read\",\"edit\",\"operate\"]");
        assertThat(document.at("/components/schemas/Name/properties/name/type").asText())
                .isEqualTo("string");
    }

    private Api api() {
        Endpoint get = Endpoint.get("/api/things/{id}", "getThing", "things", "A thing.")
                .in("id", "Its id.")
                .whole("limit", 1, 10, 5, "How much of it.")
                .several("part", "Parts of it.")
                .moment("since", "Since when.")
                .choice("level", AccessLevel.class, "For whom.")
                .answers(Name.class)
                .by(request -> {
                    int unused = request.whole("limit");
                    if (request.inPath("id").equals("boom")) {
                        throw new IllegalStateException("secret");
                    }
                    return Api.ok(new Name(request.inPath("id")));
                });
        Endpoint post = Endpoint.post("/api/things", "makeThing", "things", "Makes one.")
                .takes(Name.class)
                .answers(Name.class)
                .by(request -> Api.ok(request.body(Name.class)));
        GuardSettings settings = new GuardSettings(Set.of("localhost"), anonymousReading, 1, burst, false);
        Access access = token -> Optional.ofNullable(TOKENS.get(token)).map(level -> new Caller(token, level));
        return new ApiBuilder()
                .with(List.of(get, post))
                .build(
                        settings,
                        new AccessControl(access, entry -> {}),
                        request -> HttpAnswer.text(200, "page"),
                        metrics,
                        () -> now);
    }

    private HttpAnswer ask(String method, String path, Map<String, String> headers) throws Exception {
        return api().handle(request(method, path, Map.of(), headers, method.equals("GET") ? "" : "{\"name\":\"x\"}"));
    }

    private static HttpRequest request(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return new HttpRequest(
                method, "localhost", path, query, lower, body.getBytes(StandardCharsets.UTF_8), "127.0.0.1");
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private static Map<String, String> session(String token, String origin, Optional<String> site) {
        Map<String, String> headers = new HashMap<>(JSON_BODY);
        headers.put("Cookie", "other=1; " + Guard.COOKIE + "=" + token);
        headers.put("Origin", origin);
        headers.put("Host", "localhost:8080");
        site.ifPresent(value -> headers.put("Sec-Fetch-Site", value));
        return headers;
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode problem(HttpAnswer answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
