package io.wireroom.ingest.http;

import static io.wireroom.ingest.http.LocalSite.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.ingest.http.FetchResult.Kind;
import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.config.DataSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
    private static final FetchLimits LIMITS = new FetchLimits(DataSize.ofKibibytes(64), Duration.ofSeconds(20), 5);
    private static final HttpSettings LOCAL = new HttpSettings(
            Optional.of("https://desk.example"),
            List.of(Cidr.parse("127.0.0.0/8")),
            Duration.ZERO,
            Duration.ofSeconds(5),
            8);

    private final LocalSite site = new LocalSite();
    private final HttpFetcher fetcher = new HttpFetcher(LOCAL, InstantSource.system());

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void fetch_document_givesBodyTypeAndValidators() {
        site.on(
                "/feed",
                exchange -> answer(
                        exchange,
                        200,
                        Map.of("ETag", "W/\"a-1\"", "Last-Modified", "some day", "Content-Type", "text/xml"),
                        "<rss/>"));

        FetchResult result = get("/feed");

        assertThat(result.kind()).isEqualTo(Kind.DOCUMENT);
        assertThat(result.document().orElseThrow().body()).asString().isEqualTo("<rss/>");
        assertThat(result.document().orElseThrow().contentType()).contains("text/xml");
        assertThat(result.document().orElseThrow().validators())
                .isEqualTo(new Validators(Optional.of("W/\"a-1\""), Optional.of("some day")));
    }

    @Test
    void fetch_withValidators_sendsThemVerbatimAndTakes304() {
        List<String> sent = new CopyOnWriteArrayList<>();
        site.on("/feed", exchange -> {
            sent.addAll(List.of(
                    exchange.getRequestHeaders().getFirst("If-None-Match"),
                    exchange.getRequestHeaders().getFirst("If-Modified-Since"),
                    exchange.getRequestHeaders().getFirst("User-Agent")));
            answer(exchange, 304, Map.of(), "");
        });
        Validators validators = new Validators(Optional.of("\"odd ü\""), Optional.of("Sun, 06 Nov 1994"));

        FetchResult result = fetcher.fetch(new FetchRequest(site.url("/feed"), Wanted.FEED, validators, LIMITS));

        assertThat(result.kind()).isEqualTo(Kind.NOT_MODIFIED);
        assertThat(sent.get(0)).startsWith("\"odd ");
        assertThat(sent).contains("Sun, 06 Nov 1994", "Wireroom/0.1 (+https://desk.example)");
    }

    @Test
    void fetch_304WithoutAsking_isAProblem() {
        site.on("/feed", exchange -> answer(exchange, 304, Map.of(), ""));

        assertThat(problem(get("/feed"))).isEqualTo(FetchProblem.UNEXPECTED_STATUS);
    }

    @ParameterizedTest
    @CsvSource({
        "401, FORBIDDEN",
        "403, FORBIDDEN",
        "451, FORBIDDEN",
        "404, NOT_FOUND",
        "410, GONE",
        "429, RATE_LIMITED",
        "408, TRY_LATER",
        "418, CLIENT_ERROR",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "204, UNEXPECTED_STATUS"
    })
    void fetch_status_isNamed(int status, FetchProblem expected) {
        site.on("/x", exchange -> answer(exchange, status, Map.of(), ""));

        assertThat(problem(get("/x"))).isEqualTo(expected);
    }

    @Test
    void fetch_503WithRetryAfter_isARateLimitWithAWish() {
        site.on("/x", exchange -> answer(exchange, 503, Map.of("Retry-After", "30"), ""));

        FetchResult result = get("/x");

        assertThat(problem(result)).isEqualTo(FetchProblem.RATE_LIMITED);
        assertThat(result.wishes().retryAfter()).isPresent();
    }

    @Test
    void fetch_redirects_reportsThePermanentPartOfTheWay() {
        redirect("/a", 301, "/b");
        redirect("/b", 308, "/c");
        redirect("/c", 302, "/d");
        redirect("/d", 301, "/e");
        site.on("/e", "text/plain", "here");

        FetchResult result = get("/a");

        assertThat(result.kind()).isEqualTo(Kind.DOCUMENT);
        assertThat(result.trail().url()).isEqualTo(site.url("/e"));
        assertThat(result.trail().movedTo()).contains(site.url("/c"));
    }

    @Test
    void fetch_redirectLoop_isNamed() {
        redirect("/a", 302, "/b");
        redirect("/b", 302, "/a");

        assertThat(problem(get("/a"))).isEqualTo(FetchProblem.REDIRECT_LOOP);
    }

    @Test
    void fetch_endlessRedirects_isBounded() {
        site.on("/n", exchange -> answer(exchange, 302, Map.of("Location", exchange.getRequestURI() + "1"), ""));

        assertThat(problem(get("/n"))).isEqualTo(FetchProblem.TOO_MANY_REDIRECTS);
        assertThat(site.asked()).hasSize(LIMITS.redirects() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://[::ffff:10.0.0.1]/",
                "http://169.254.169.254/latest/",
                "http://[fd00::1]/"
            })
    void fetch_redirectToPrivateAddress_isRefused(String target) {
        redirect("/a", 302, target);

        assertThat(problem(get("/a"))).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://"})
    void fetch_redirectElsewhere_isRefused(String target) {
        redirect("/a", 302, target);

        assertThat(problem(get("/a"))).isEqualTo(FetchProblem.BAD_REDIRECT);
    }

    @Test
    void fetch_nameThatResolvesToPrivateAddress_isRefused() {
        try (HttpFetcher rebinding =
                new HttpFetcher(LOCAL, InstantSource.system(), host -> List.of(InetAddress.getByName("192.168.0.1")))) {
            FetchResult result = rebinding.fetch(FetchRequest.of("http://innocent.example/", Wanted.PAGE, LIMITS));

            assertThat(problem(result)).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
            assertThat(result.failure().orElseThrow().detail()).contains("innocent.example", "192.168.0.1");
        }
    }

    @Test
    void fetch_loopbackNotAllowed_isRefused() {
        HttpSettings strict = new HttpSettings(Optional.empty(), List.of(), Duration.ZERO, Duration.ofSeconds(5), 1);
        try (HttpFetcher guarded = new HttpFetcher(strict, InstantSource.system())) {
            for (String host : List.of("127.0.0.1", "localhost", "news.localhost", "2130706433")) {
                FetchResult result = guarded.fetch(FetchRequest.of(site.url(host, "/"), Wanted.PAGE, LIMITS));
                assertThat(problem(result)).as(host).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
            }
        }
    }

    @Test
    void fetch_nameUnderLocalhost_reachesLoopback() {
        site.on("/", "text/plain", "hello");

        FetchResult result = fetcher.fetch(FetchRequest.of(site.url("a.news.localhost", "/"), Wanted.PAGE, LIMITS));

        assertThat(result.kind()).isEqualTo(Kind.DOCUMENT);
        assertThat(site.asked()).containsExactly("a.news.localhost/");
    }

    @Test
    void fetch_longBody_isRefusedWithAndWithoutContentLength() {
        byte[] body = new byte[70_000];
        site.on("/declared", exchange -> answer(exchange, 200, Map.of(), body));
        site.on("/chunked", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body);
        });

        assertThat(problem(get("/declared"))).isEqualTo(FetchProblem.TOO_LARGE);
        assertThat(problem(get("/chunked"))).isEqualTo(FetchProblem.TOO_LARGE);
    }

    @Test
    void fetch_gzip_isUnpackedAndLimitedAfterwards() {
        site.on("/small", exchange -> answer(exchange, 200, Map.of("Content-Encoding", "gzip"), gzip(65_536)));
        site.on("/bomb", exchange -> answer(exchange, 200, Map.of("Content-Encoding", "gzip"), gzip(50_000_000)));

        assertThat(get("/small").document().orElseThrow().body()).hasSize(65_536);
        assertThat(problem(get("/bomb"))).isEqualTo(FetchProblem.TOO_LARGE);
    }

    @Test
    void fetch_brokenGzip_isNamed() {
        site.on("/x", exchange -> answer(exchange, 200, Map.of("Content-Encoding", "gzip"), "not gzip at all"));

        assertThat(problem(get("/x"))).isEqualTo(FetchProblem.BROKEN);
    }

    @Test
    void fetch_serverThatNeverAnswers_timesOut() throws IOException {
        FetchLimits hasty = new FetchLimits(DataSize.ofKibibytes(64), Duration.ofMillis(300), 5);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";

            assertThat(problem(fetcher.fetch(FetchRequest.of(url, Wanted.PAGE, hasty))))
                    .isEqualTo(FetchProblem.TIMEOUT);
        }
    }

    @Test
    void fetch_nobodyListens_isNamed() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        FetchResult result = fetcher.fetch(FetchRequest.of("http://127.0.0.1:" + port, Wanted.PAGE, LIMITS));

        assertThat(problem(result)).isEqualTo(FetchProblem.CONNECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "feed.xml", "ftp://example.org/", "http://", "mailto:a@b", "http://a b/"})
    void fetch_badUrl_isNamed(String url) {
        assertThat(problem(fetcher.fetch(FetchRequest.of(url, Wanted.PAGE, LIMITS))))
                .isEqualTo(FetchProblem.BAD_URL);
    }

    private void redirect(String path, int status, String location) {
        site.on(path, exchange -> answer(exchange, status, Map.of("Location", location), ""));
    }

    private FetchResult get(String path) {
        return fetcher.fetch(FetchRequest.of(site.url(path), Wanted.FEED, LIMITS));
    }

    private static FetchProblem problem(FetchResult result) {
        return result.failure().orElseThrow().problem();
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] chunk = " ".repeat(1_024).getBytes(StandardCharsets.US_ASCII);
            for (int left = zeros; left > 0; left -= chunk.length) {
                out.write(chunk, 0, Math.min(left, chunk.length));
            }
        }
        return packed.toByteArray();
    }
}
