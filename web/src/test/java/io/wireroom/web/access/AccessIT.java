package io.wireroom.web.access;

import static io.wireroom.web.testing.RunningPage.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.web.api.Access;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Caller;
import io.wireroom.web.audit.AuditDesk;
import io.wireroom.web.audit.KafkaAuditLog;
import io.wireroom.web.testing.Broker;
import io.wireroom.web.testing.RunningPage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessIT {
    private static final Access OWNER =
            token -> token.equals("root") ? Optional.of(new Caller("owner", AccessLevel.OPERATE)) : Optional.empty();

    private final Broker broker = new Broker();
    private RunningPage page = page();

    @BeforeEach
    void awaitTokens() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> call("GET", "/api/tokens", "root").statusCode() == 200);
    }

    @AfterEach
    void stop() {
        page.close();
        broker.close();
    }

    @Test
    void token_isGoodFromItsMakingToItsRevocation_alsoAfterARestart() {
        JsonNode made = make("night job", "EDIT");
        String token = made.path("token").asText();
        assertThat(json(call("GET", "/api/session", token)).path("name").asText())
                .isEqualTo("night job");
        assertThat(call("GET", "/api/tokens", "root").body())
                .contains("night job")
                .doesNotContain(token)
                .doesNotContain("hash");

        page.close();
        page = page();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> call("GET", "/api/session", token).statusCode() == 200);

        String id = made.path("kept").path("id").asText();
        assertThat(call("DELETE", "/api/tokens/" + id, "root").statusCode()).isEqualTo(204);
        assertThat(call("GET", "/api/tokens", token).statusCode()).isEqualTo(401);
        assertThat(call("DELETE", "/api/tokens/" + id, "root").statusCode()).isEqualTo(404);
    }

    @Test
    void token_ofALowerLevel_isRefusedAndThatIsRemembered() {
        String token = make("reader", "READ").path("token").asText();

        assertThat(call("GET", "/api/tokens", token).statusCode()).isEqualTo(403);
        assertThat(page.post("/api/tokens", token, "{\"name\": \"more\", \"level\": \"OPERATE\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(page.post("/api/tokens", "root", "{\"name\": \"reader\", \"level\": \"READ\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(page.post("/api/tokens", "root", "{\"name\": \"nobody\", \"level\": \"NONE\"}")
                        .statusCode())
                .isEqualTo(422);

        List<String> events = audit("/api/audit");
        assertThat(events)
                .containsExactly(
                        "owner createToken 422",
                        "owner createToken 409",
                        "reader createToken 403",
                        "reader listTokens 403",
                        "owner createToken 200");
        HttpResponse<String> whole = call("GET", "/api/audit", "root");
        assertThat(whole.body()).contains("{\\\"name\\\":\\\"more\\\"").doesNotContain(token);
    }

    @Test
    void audit_isReadAPageAtATime_newestFirst() {
        for (int i = 0; i < 5; i++) {
            make("token " + i, "READ");
        }

        JsonNode first = json(call("GET", "/api/audit?limit=2", "root"));
        JsonNode second = json(
                call("GET", "/api/audit?limit=2&cursor=" + first.path("next").asText(), "root"));
        JsonNode last = json(
                call("GET", "/api/audit?limit=2&cursor=" + second.path("next").asText(), "root"));

        assertThat(first.at("/items/0/detail").asText()).contains("token 4");
        assertThat(second.at("/items/0/detail").asText()).contains("token 2");
        assertThat(last.path("items")).hasSize(1);
        assertThat(last.has("next")).isFalse();
        assertThat(call("GET", "/api/audit?cursor=x", "root").statusCode()).isEqualTo(400);
    }

    @Test
    void session_leavesItsTokenOutOfTheAuditLog() {
        assertThat(page.post("/api/session", "root", "{\"token\": \"root\"}").statusCode())
                .isEqualTo(200);

        assertThat(call("GET", "/api/audit", "root").body())
                .contains("signIn", "***")
                .doesNotContain("\\\"root\\\"");
    }

    private RunningPage page() {
        TokenTable tokens = new TokenTable(broker.clients(), InstantSource.system());
        KafkaAuditLog audit = new KafkaAuditLog(broker.clients());
        return new RunningPage(
                new AccessControl(OWNER.or(tokens), audit),
                List.of(new TokenDesk(tokens, InstantSource.system()), new AuditDesk(audit, broker.clients())));
    }

    private JsonNode make(String name, String level) {
        HttpResponse<String> answer =
                page.post("/api/tokens", "root", "{\"name\": \"" + name + "\", \"level\": \"" + level + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private List<String> audit(String path) {
        List<String> events = new ArrayList<>();
        json(call("GET", path, "root"))
                .path("items")
                .forEach(event -> events.add(
                        event.path("who").asText() + " " + event.path("action").asText() + " "
                                + event.path("status").asInt()));
        return events;
    }

    private HttpResponse<String> call(String method, String path, String token) {
        return page.call(method, path, token);
    }
}
