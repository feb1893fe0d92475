package io.wireroom.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.config.DataSize;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secured connections to a real server on loopback. */
class Http2Test {
    private static final FetchLimits LIMITS = new FetchLimits(DataSize.ofKibibytes(64), Duration.ofSeconds(20), 5);
    private static final HttpSettings LOCAL = new HttpSettings(
            Optional.empty(),
            List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("::1")),
            Duration.ZERO,
            Duration.ofSeconds(5),
            8);

    private final HeldCertificate certificate = new HeldCertificate.Builder()
            .commonName("news.localhost")
            .addSubjectAlternativeName("news.localhost")
            .build();
    private final HandshakeCertificates trusting = new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(certificate.certificate())
            .build();
    private final MockWebServer server = new MockWebServer();
    private final HttpFetcher fetcher = new HttpFetcher(
            LOCAL,
            InstantSource.system(),
            Dns.SYSTEM,
            client -> client.sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager()));

    @BeforeEach
    void start() throws IOException {
        server.useHttps(trusting.sslSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @Test
    void fetch_overTls_speaksHttp2() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("here").build());

        assertThat(body(get("news.localhost"))).isEqualTo("here");
        assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
    }

    @Test
    void fetch_twice_usesOneConnection() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("one").build());
        server.enqueue(new MockResponse.Builder().body("two").build());

        get("news.localhost");
        get("news.localhost");

        server.takeRequest();
        assertThat(server.takeRequest().getExchangeIndex()).isEqualTo(1);
    }

    @Test
    void fetch_fromAServerWithoutHttp2_fallsBack() throws InterruptedException {
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.enqueue(new MockResponse.Builder().body("here").build());

        assertThat(body(get("news.localhost"))).isEqualTo("here");
        assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/1.1");
    }

    @Test
    void fetch_longBodyOverHttp2_isTooLarge() {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[70_000]))
                .build());

        assertThat(problem(get("news.localhost"))).isEqualTo(FetchProblem.TOO_LARGE);
    }

    @Test
    void fetch_underAnotherName_isATlsProblem() {
        server.enqueue(new MockResponse.Builder().body("here").build());

        assertThat(problem(get("other.localhost"))).isEqualTo(FetchProblem.TLS);
    }

    @Test
    void fetch_ofAnUnknownCertificate_isATlsProblem() {
        try (HttpFetcher strict = new HttpFetcher(LOCAL, InstantSource.system())) {
            assertThat(problem(strict.fetch(request("news.localhost")))).isEqualTo(FetchProblem.TLS);
        }
    }

    private FetchResult get(String host) {
        return fetcher.fetch(request(host));
    }

    private FetchRequest request(String host) {
        return FetchRequest.of("https://" + host + ":" + server.getPort() + "/", Wanted.FEED, LIMITS);
    }

    private static FetchProblem problem(FetchResult result) {
        return result.failure().orElseThrow().problem();
    }

    private static String body(FetchResult result) {
        return new String(result.document().orElseThrow().body(), StandardCharsets.UTF_8);
    }
}
