package io.wireroom.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private static final InetSocketAddress ANY = InetSocketAddress.createUnresolved("127.0.0.1", 0);

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server = HttpServer.start(ANY, HttpServerTest::echo);

    @BeforeEach
    void isUp() {
        assertThat(server.port()).isPositive();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void get_pathAndQuery_reachTheHandlerDecoded() throws Exception {
        assertThat(get("/caf%C3%A9?q=a%20b&q=c").body()).isEqualTo("GET 127.0.0.1 /café a b 0");
    }

    @Test
    void post_body_reachesTheHandler() throws Exception {
        HttpResponse<String> answer =
                client.send(request("/x").POST(BodyPublishers.ofString("hello")).build(), BodyHandlers.ofString());

        assertThat(answer.body()).endsWith(" 5");
    }

    @Test
    void post_tooLargeBody_isRefused() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/x")
                        .POST(BodyPublishers.ofByteArray(new byte[2 << 20]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void post_bodyWithinAServersOwnLimit_reachesTheHandler() throws Exception {
        server.close();
        server = HttpServer.start(ANY, HttpServerTest::echo, HttpLimits.DEFAULTS.withBodyBytes(3 << 20));

        HttpResponse<String> answer = client.send(
                request("/x")
                        .POST(BodyPublishers.ofByteArray(new byte[2 << 20]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body()).endsWith(" " + (2 << 20));
    }

    @Test
    void handler_thatThrows_givesA500WithoutItsText() throws Exception {
        HttpResponse<String> answer = get("/boom");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void answer_always_forbidsSniffing() throws Exception {
        assertThat(get("/x").headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void start_onATakenPort_saysWhatToDo() {
        InetSocketAddress taken = InetSocketAddress.createUnresolved("127.0.0.1", server.port());

        assertThatThrownBy(() -> HttpServer.start(taken, HttpServerTest::echo))
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining("port " + server.port() + " on 127.0.0.1 is taken");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private java.net.http.HttpRequest.Builder request(String path) {
        return java.net.http.HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    private static HttpAnswer echo(HttpRequest r) {
        if (r.path().equals("/boom")) {
            throw new IllegalStateException("secret");
        }
        String text = String.join(
                " ",
                r.method(),
                r.host(),
                r.path(),
                r.query().getOrDefault("q", "-"),
                Integer.toString(r.text().getBytes(UTF_8).length));
        return HttpAnswer.text(200, text);
    }
}
