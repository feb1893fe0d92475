package io.wireroom.ingest.http;

import static io.wireroom.ingest.http.LocalSite.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.runtime.address.AddressPolicy;
import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.address.GuardedSockets;
import io.wireroom.runtime.address.RefusedAddressException;
import io.wireroom.runtime.config.DataSize;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile or broken server can do to a reader, each over a real connection on loopback. */
class HostileServerTest {
    private static final FetchLimits LIMITS = new FetchLimits(DataSize.ofKibibytes(64), Duration.ofSeconds(20), 5);
    private static final FetchLimits HASTY = new FetchLimits(DataSize.ofKibibytes(64), Duration.ofMillis(700), 5);
    private static final HttpSettings LOCAL = new HttpSettings(
            Optional.of("https://desk.example"),
            List.of(Cidr.parse("127.0.0.0/8")),
            Duration.ZERO,
            Duration.ofSeconds(5),
            8);
    private static final long GIBIBYTE = 1L << 30;
    /** 64 MiB of zeros. */
    private static final String BROTLI_BOMB =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgs"
                    + "AdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==";

    private final LocalSite site = new LocalSite();
    private final HttpFetcher fetcher = new HttpFetcher(LOCAL, InstantSource.system());

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void gibibyteOfZerosInGzip_isCutOffAtTheLimit() {
        AtomicLong packed = new AtomicLong();
        site.on("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (GZIPOutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                zeros(out, packed);
            }
        });

        assertThat(problem(get("/bomb", LIMITS))).isEqualTo(FetchProblem.TOO_LARGE);
    }

    @Test
    void brotliBomb_isCutOffAtTheLimit() {
        byte[] bomb = Base64.getDecoder().decode(BROTLI_BOMB);
        site.on("/bomb", exchange -> answer(exchange, 200, Map.of("Content-Encoding", "br"), bomb));

        assertThat(problem(get("/bomb", LIMITS))).isEqualTo(FetchProblem.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deflateBomb_isCutOffAtTheLimit(boolean framed) {
        site.on("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "deflate");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = deflated(exchange, framed)) {
                zeros(out, new AtomicLong());
            }
        });

        assertThat(problem(get("/bomb", LIMITS))).isEqualTo(FetchProblem.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deflate_isReadWithAndWithoutItsFrame(boolean framed) {
        site.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "deflate");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = deflated(exchange, framed)) {
                out.write("<rss>Zürich</rss>".getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(body(get("/feed", LIMITS))).isEqualTo("<rss>Zürich</rss>");
    }

    @Test
    void brotli_isRead() {
        byte[] packed = Base64.getDecoder().decode("iwiAPHJzcz5aw7xyaWNoPC9yc3M+Aw==");
        site.on("/feed", exchange -> answer(exchange, 200, Map.of("Content-Encoding", "br"), packed));

        assertThat(body(get("/feed", LIMITS))).isEqualTo("<rss>Zürich</rss>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip"})
    void brokenCoding_isNamed(String coding) {
        site.on("/x", exchange -> answer(exchange, 200, Map.of("Content-Encoding", coding), "\u0001 no such coding"));

        assertThat(problem(get("/x", LIMITS))).isEqualTo(FetchProblem.BROKEN);
    }

    @Test
    void slowLoris_drippingItsHeaders_timesOut() throws IOException {
        try (Dripping server = new Dripping("HTTP/1.1 200 OK\r\nX-Wait: ", "a")) {
            assertThat(problem(fetcher.fetch(FetchRequest.of(server.url(), Wanted.FEED, HASTY))))
                    .isEqualTo(FetchProblem.TIMEOUT);
        }
    }

    @Test
    void slowLoris_drippingItsBody_timesOut() throws IOException {
        try (Dripping server = new Dripping("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n", "a")) {
            assertThat(problem(fetcher.fetch(FetchRequest.of(server.url(), Wanted.FEED, HASTY))))
                    .isEqualTo(FetchProblem.TIMEOUT);
        }
    }

    @Test
    void slowLoris_betweenRedirects_hasOneDeadlineForAll() {
        FetchLimits many = new FetchLimits(HASTY.bytes(), HASTY.time(), 1_000);
        site.on("/n", exchange -> {
            await(new CountDownLatch(1), 50);
            answer(exchange, 302, Map.of("Location", exchange.getRequestURI() + "1"), "");
        });

        assertThat(problem(get("/n", many))).isEqualTo(FetchProblem.TIMEOUT);
    }

    @Test
    void headersWithoutEnd_areBroken() throws IOException {
        try (Dripping server = new Dripping("HTTP/1.1 200 OK\r\n" + "X-More: more\r\n".repeat(40_000), "a")) {
            assertThat(problem(fetcher.fetch(FetchRequest.of(server.url(), Wanted.FEED, LIMITS))))
                    .isEqualTo(FetchProblem.BROKEN);
        }
    }

    @Test
    void notHttp_isBroken() throws IOException {
        try (Dripping server = new Dripping("220 mail.example ESMTP\r\n", "\r\n")) {
            assertThat(problem(fetcher.fetch(FetchRequest.of(server.url(), Wanted.FEED, HASTY))))
                    .isEqualTo(FetchProblem.BROKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a\r\nX-Evil: 1", "/a\nX-Evil: 1", "/a\u0000b", "/a?b=\r\n\r\nGET /admin HTTP/1.1", "/\tx"})
    void controlCodesInAUrl_areRefusedBeforeAnybodyIsAsked(String path) {
        site.on("/", "text/plain", "here");

        assertThat(problem(get(path, LIMITS))).isEqualTo(FetchProblem.BAD_URL);
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void escapedControlCodesInARedirect_stayEscaped() {
        site.on("/a", exchange -> answer(exchange, 302, Map.of("Location", "/b%0d%0aX-Evil:%201"), ""));
        site.on(
                "/b",
                exchange -> answer(
                        exchange,
                        200,
                        Map.of(),
                        exchange.getRequestHeaders().getFirst("X-Evil") + " " + exchange.getRequestURI()));

        assertThat(body(get("/a", LIMITS))).isEqualTo("null /b%0d%0aX-Evil:%201");
    }

    @Test
    void validatorWithControlCodes_isForgotten() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nETag: \"a\rX-Evil: 1\"\r\nLast-Modified: today\r\nContent-Length: 1\r\n\r\n";
        try (Dripping server = new Dripping(head, "a")) {
            FetchResult result = fetcher.fetch(FetchRequest.of(server.url(), Wanted.FEED, LIMITS));

            assertThat(result.document().orElseThrow().validators())
                    .isEqualTo(new Validators(Optional.empty(), Optional.of("today")));
        }
    }

    @Test
    void nameThatIsBoundAnew_isCheckedAtEachConnection() throws IOException {
        site.on("/feed", exchange -> answer(exchange, 200, Map.of("Connection", "close"), "here"));
        Deque<InetAddress> answers =
                new ArrayDeque<>(List.of(InetAddress.getLoopbackAddress(), address(169, 254, 169, 254)));
        try (HttpFetcher rebound =
                new HttpFetcher(LOCAL, InstantSource.system(), host -> List.of(answers.removeFirst()))) {
            FetchRequest request = FetchRequest.of(site.url("innocent.example", "/feed"), Wanted.FEED, LIMITS);

            assertThat(body(rebound.fetch(request))).isEqualTo("here");
            assertThat(problem(rebound.fetch(request))).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
        }
    }

    @Test
    void nameWithAPublicAndAPrivateAddress_isReachedAtThePermittedOneOnly() throws IOException {
        site.on("/feed", "text/plain", "here");
        Dns both = host -> List.of(address(10, 0, 0, 1), InetAddress.getLoopbackAddress());
        try (HttpFetcher rebound = new HttpFetcher(LOCAL, InstantSource.system(), both)) {
            FetchRequest request = FetchRequest.of(site.url("innocent.example", "/feed"), Wanted.FEED, LIMITS);

            assertThat(body(rebound.fetch(request))).isEqualTo("here");
        }
    }

    @Test
    void socket_lookedUpBehindOurBack_isCheckedWhenItConnects() throws IOException {
        try (Socket socket = new GuardedSockets(new AddressPolicy(List.of())).createSocket()) {
            InetSocketAddress endpoint = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
            assertThatThrownBy(() -> socket.connect(endpoint, 100)).isInstanceOf(RefusedAddressException.class);
        }
    }

    private FetchResult get(String path, FetchLimits limits) {
        return fetcher.fetch(FetchRequest.of(site.url(path), Wanted.FEED, limits));
    }

    private static InetAddress address(int... parts) throws UnknownHostException {
        byte[] bytes = {(byte) parts[0], (byte) parts[1], (byte) parts[2], (byte) parts[3]};
        return InetAddress.getByAddress(bytes);
    }

    private static FetchProblem problem(FetchResult result) {
        return result.failure().orElseThrow().problem();
    }

    private static String body(FetchResult result) {
        return new String(result.document().orElseThrow().body(), StandardCharsets.UTF_8);
    }

    private static OutputStream deflated(HttpExchange exchange, boolean framed) {
        return new DeflaterOutputStream(exchange.getResponseBody(), new Deflater(Deflater.BEST_SPEED, !framed));
    }

    /** As much as the other side takes of a gibibyte. */
    private static void zeros(OutputStream out, AtomicLong written) throws IOException {
        byte[] chunk = new byte[1 << 16];
        while (written.addAndGet(chunk.length) <= GIBIBYTE) {
            out.write(chunk);
        }
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            assertThat(latch.await(millis, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that says a beginning at once and then the same bytes again and again, a few in a second. */
    private static final class Dripping implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        private final CountDownLatch closed = new CountDownLatch(1);
        private final CompletableFuture<Void> serving;

        Dripping(String beginning, String drop) throws IOException {
            serving = CompletableFuture.runAsync(() -> serve(beginning, drop));
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/";
        }

        private void serve(String beginning, String drop) {
            try (Socket connection = server.accept()) {
                OutputStream out = connection.getOutputStream();
                out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
                while (!closed.await(30, TimeUnit.MILLISECONDS)) {
                    out.write(drop.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            } catch (IOException hungUp) {
                closed.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closed.countDown();
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            serving.join();
        }
    }
}
