package io.wireroom.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.http.HttpLimits;
import io.wireroom.runtime.http.HttpServer;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiBuilder;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.GuardSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server makes of requests that no browser sends, byte for byte over real sockets. */
final class PageServerTest {
    private static final HttpLimits LIMITS = new HttpLimits(10_000, Duration.ofSeconds(2), 512, 100);

    private final Metrics metrics = Metrics.inMemory();
    private final HttpServer server = HttpServer.start(
            InetSocketAddress.createUnresolved("127.0.0.1", 0),
            new ApiBuilder()
                    .with(List.of(Endpoint.post("/api/echo", "echo", "test", "Says how long the body is.")
                            .needs(AccessLevel.READ)
                            .takes(Object.class)
                            .by(request -> Api.ok(request.http().body().length))))
                    .build(
                            new GuardSettings(Set.of("localhost"), true, 1_000, 1_000, false),
                            new AccessControl(token -> Optional.empty(), entry -> {}),
                            new Page(),
                            metrics,
                            InstantSource.system()),
            LIMITS);

    @AfterEach
    void close() {
        server.close();
        metrics.close();
    }

    @Test
    void page_andItsFiles_areServedWithTheirTypes() throws IOException {
        assertThat(get("/")).startsWith("HTTP/1.1 200").contains("text/html").contains("/app.js");
        assertThat(get("/app.js")).startsWith("HTTP/1.1 200").contains("text/javascript");
        assertThat(get("/lib/lit-html.js")).startsWith("HTTP/1.1 200").contains("text/javascript");
        assertThat(get("/style.css")).startsWith("HTTP/1.1 200").contains("text/css");
    }

    @Test
    void view_hasAnAddressOfItsOwn() throws IOException {
        assertThat(get("/stories")).startsWith("HTTP/1.1 200").contains("/app.js");
        assertThat(get("/articles/0123456789abcdef")).startsWith("HTTP/1.1 200").contains("/app.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/lib/../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd.txt",
                "/lib/..%2f..%2fPage.class",
                "/..;/Page.class",
                "/files.txt",
                "/package-info.class",
                "/lib/..\\..\\Page.class",
                "/app.js%00.html"
            })
    void path_thatLeadsElsewhere_givesNothingOfOurs(String path) throws IOException {
        String answer = get(path);
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404).*");
        assertThat(answer).doesNotContain("root:", "CAFEBABE", "index.html");
    }

    @Test
    void body_thatIsTooLarge_isRefused() throws IOException {
        String body = " ".repeat(LIMITS.bodyBytes() + 1);
        assertThat(ask(post(body.length()) + body)).startsWith("HTTP/1.1 413");
    }

    @Test
    void body_thatDripsIn_isCutOff_andHoldsNobodyUp() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.getOutputStream().write((post(5_000) + "{").getBytes(StandardCharsets.US_ASCII));
            assertThat(get("/")).startsWith("HTTP/1.1 200");
            slow.setSoTimeout(20_000);
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).doesNotStartWith("HTTP/1.1 200");
        }
    }

    @Test
    void header_thatNeverEnds_isRefused() throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void header_thatDripsIn_holdsNobodyUp() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
            assertThat(get("/")).startsWith("HTTP/1.1 200");
            slow.setSoTimeout(20_000);
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .doesNotStartWith("HTTP/1.1 200");
        }
    }

    @Test
    void otherMethods_onThePage_areRefused() throws IOException {
        assertThat(ask("DELETE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
    }

    private static String post(int length) {
        return "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private String get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
