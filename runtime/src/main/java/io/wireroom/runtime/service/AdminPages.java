package io.wireroom.runtime.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health.State;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages of a process: {@code /metrics}, {@code /health/live} (503 once a role has failed), {@code /health/ready}
 * (503 until every role is ready; degraded counts as ready) and {@code /status}; below a role's name, the role's own.
 */
final class AdminPages implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Role> roles;
    private final Metrics metrics;

    AdminPages(List<Role> roles, Metrics metrics) {
        this.roles = List.copyOf(roles);
        this.metrics = metrics;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) throws Exception {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return HttpAnswer.text(405, "Only GET.\n").with("Allow", "GET, HEAD");
        }
        return switch (request.path()) {
            case "/metrics" ->
                HttpAnswer.of(
                        200,
                        "text/plain; version=0.0.4; charset=utf-8",
                        metrics.scrape().getBytes(StandardCharsets.UTF_8));
            case "/health/live" ->
                health(roles.stream().noneMatch(r -> r.health().state() == State.FAILED));
            case "/health/ready" -> health(roles.stream().allMatch(AdminPages::isReady));
            case "/status" -> HttpAnswer.json(200, JSON.writeValueAsString(status()));
            default -> ofRole(request);
        };
    }

    private HttpAnswer ofRole(HttpRequest request) throws Exception {
        for (Role role : roles) {
            if (request.path().startsWith("/" + role.name() + "/")) {
                return role.pages().handle(request);
            }
        }
        return HttpAnswer.notFound();
    }

    private static boolean isReady(Role role) {
        State state = role.health().state();
        return state == State.READY || state == State.DEGRADED;
    }

    private HttpAnswer health(boolean good) throws JsonProcessingException {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Role role : roles) {
            body.put(role.name(), health(role));
        }
        return HttpAnswer.json(good ? 200 : 503, JSON.writeValueAsString(body));
    }

    private static Map<String, Object> health(Role role) {
        Health health = role.health();
        return new TreeMap<>(Map.of("state", health.state().name(), "reason", health.reason()));
    }

    private Map<String, Object> status() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Role role : roles) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("health", health(role));
            one.putAll(role.status());
            all.put(role.name(), one);
        }
        return all;
    }
}
