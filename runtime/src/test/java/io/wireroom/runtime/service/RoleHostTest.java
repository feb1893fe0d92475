package io.wireroom.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.metrics.Metrics;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleHostTest {
    private static final AdminSettings ANY_PORT = new AdminSettings(InetSocketAddress.createUnresolved("127.0.0.1", 0));

    private final List<String> events = new ArrayList<>();
    private final Metrics metrics = Metrics.inMemory();

    @Test
    void start_severalRoles_startInOrderAndCloseInReverse() {
        try (RoleHost host = RoleHost.start(List.of(new FakeRole("a"), new FakeRole("b")), ANY_PORT, metrics)) {
            assertThat(host.failure()).isEmpty();
        }

        assertThat(events).containsExactly("start a", "start b", "close b", "close a");
    }

    @Test
    void start_whenOneCannot_stopsTheOthers() {
        FakeRole broken = new FakeRole("b");
        broken.breaks = true;

        assertThatThrownBy(() -> RoleHost.start(List.of(new FakeRole("a"), broken), ANY_PORT, metrics))
                .hasMessage("b cannot start");
        assertThat(events).containsExactly("start a", "close a");
    }

    @Test
    void pages_followTheRolesHealth() throws Exception {
        FakeRole role = new FakeRole("sink");
        try (RoleHost host = RoleHost.start(List.of(role), ANY_PORT, metrics)) {
            assertThat(get(host, "/health/ready").statusCode()).isEqualTo(200);

            role.health = Health.waiting("no assignment yet");
            assertThat(get(host, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(host, "/health/ready").body()).contains("no assignment yet");
            assertThat(get(host, "/health/live").statusCode()).isEqualTo(200);

            role.health = Health.failed("broken for good");
            assertThat(get(host, "/health/live").statusCode()).isEqualTo(503);
            assertThat(host.failure()).contains("sink: broken for good");
        }
    }

    @Test
    void pages_statusAndMetrics_areServed() throws Exception {
        try (RoleHost host = RoleHost.start(List.of(new FakeRole("sink")), ANY_PORT, metrics)) {
            assertThat(get(host, "/status").body())
                    .isEqualTo("{\"sink\":{\"health\":" + "{\"reason\":\"\",\"state\":\"READY\"},\"documents\":7}}");
            assertThat(get(host, "/metrics").headers().firstValue("Content-Type"))
                    .hasValueSatisfying(t -> assertThat(t).startsWith("text/plain; version=0.0.4"));
            assertThat(get(host, "/elsewhere").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void metrics_tellTheOneStateInWhichARoleIs() {
        FakeRole role = new FakeRole("sink");
        try (RoleHost host = RoleHost.start(List.of(role), ANY_PORT, metrics)) {
            assertThat(host.failure()).isEmpty();
            role.health = Health.degraded("the index is away");
            assertThat(metrics.scrape())
                    .contains("wireroom_role_state{name=\"sink\",state=\"degraded\"} 1.0")
                    .containsOnlyOnce("} 1.0");
        }
    }

    @Test
    void pages_belowARolesName_areTheRoles() throws Exception {
        FakeRole role = new FakeRole("sink");
        try (RoleHost host = RoleHost.start(List.of(role), ANY_PORT, metrics)) {
            assertThat(get(host, "/sink/shelves/7").body()).isEqualTo("/sink/shelves/7");
            assertThat(get(host, "/sinks/7").statusCode()).isEqualTo(404);
            assertThat(role.servedAt).contains(host.adminUri());
        }
    }

    private static HttpResponse<String> get(RoleHost host, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(host.adminUri() + path)).build(), BodyHandlers.ofString());
    }

    private final class FakeRole implements Role {
        private final String name;
        private Health health = Health.ready();
        private Optional<URI> servedAt = Optional.empty();
        private boolean breaks;

        FakeRole(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {
            if (breaks) {
                throw new IllegalStateException(name + " cannot start");
            }
            events.add("start " + name);
        }

        @Override
        public Health health() {
            return health;
        }

        @Override
        public Map<String, Object> status() {
            return Map.of("documents", 7);
        }

        @Override
        public HttpHandler pages() {
            return request -> HttpAnswer.text(200, request.path());
        }

        @Override
        public void servedAt(URI pages) {
            servedAt = Optional.of(pages);
        }

        @Override
        public void close() {
            events.add("close " + name);
        }
    }
}
