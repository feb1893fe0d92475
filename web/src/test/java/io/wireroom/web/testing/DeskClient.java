package io.wireroom.web.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiBuilder;
import io.wireroom.web.api.Caller;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.GuardSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a desk through the API, as someone who may do everything. */
public final class DeskClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Metrics metrics = Metrics.inMemory();
    private final Api api;

    public DeskClient(Desk desk) {
        this.api = new ApiBuilder()
                .with(desk.endpoints())
                .build(
                        new GuardSettings(Set.of("localhost"), true, 1_000, 1_000, false),
                        new AccessControl(
                                token -> Optional.of(new Caller("tester", AccessLevel.valueOf(token))), entry -> {}),
                        request -> HttpAnswer.notFound(),
                        metrics,
                        InstantSource.system());
    }

    /** What the API answered. */
    public record Answer(int status, String text, Map<String, String> headers) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException(text, e);
            }
        }
    }

    /** @param target path with its query */
    public Answer get(String target) {
        return ask("GET", target, "", AccessLevel.READ);
    }

    public Answer post(String target, String body) {
        return ask("POST", target, body, AccessLevel.OPERATE);
    }

    public Answer delete(String target) {
        return ask("DELETE", target, "", AccessLevel.OPERATE);
    }

    public Answer ask(String method, String target, String body, AccessLevel level) {
        String[] parts = target.split("\\?", 2);
        Map<String, String> query = new LinkedHashMap<>();
        for (String parameter : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] pair = parameter.split("=", 2);
            query.put(pair[0], pair[1]);
        }
        Map<String, String> headers =
                Map.of("content-type", "application/json", "authorization", "Bearer " + level.name());
        HttpRequest request = new HttpRequest(
                method, "localhost", parts[0], query, headers, body.getBytes(StandardCharsets.UTF_8), "127.0.0.1");
        try {
            HttpAnswer answer = api.handle(request);
            return new Answer(answer.status(), new String(answer.body(), StandardCharsets.UTF_8), answer.headers());
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + target, e);
        }
    }

    @Override
    public void close() {
        metrics.close();
    }
}
