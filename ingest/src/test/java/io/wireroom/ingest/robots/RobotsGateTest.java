package io.wireroom.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.FetchResult.Kind;
import io.wireroom.ingest.http.FetchResult.Trail;
import io.wireroom.ingest.http.ServerWishes;
import io.wireroom.ingest.http.Validators;
import io.wireroom.ingest.pace.Hosts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsGateTest {
    private static final String URL = "https://news.example/feed";
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final Hosts hosts = new Hosts(Duration.ofSeconds(1), CLOCK);
    private Optional<String> file = Optional.empty();
    private int asked;
    private final RobotsGate gate = new RobotsGate(this::answer, hosts, CLOCK);

    @ParameterizedTest
    @CsvSource({
        "User-agent: *|Crawl-delay: 10, 10",
        "User-agent: *|Crawl-delay: 0.5, 0.5",
        "User-agent: *|Crawl-delay: 3600, 3600",
        "User-agent: *|Crawl-delay: -5, 0",
        "User-agent: *|Crawl-delay: soon, 0",
        "User-agent: *|Disallow: /private, 0",
        "User-agent: wireroom|Crawl-delay: 7||User-agent: *|Crawl-delay: 99, 7",
        "User-agent: other|Crawl-delay: 9, 0"
    })
    void crawlDelay_asItStandsThere(String text, double seconds) {
        file = Optional.of(text.replace('|', '\n'));

        assertThat(gate.crawlDelay(URL)).contains(Duration.ofMillis((long) (seconds * 1_000)));
    }

    @Test
    void crawlDelay_longOne_isNoProhibition() {
        file = Optional.of("User-agent: *\nCrawl-delay: 3600\n");

        assertThat(gate.objection(URL)).isEmpty();
    }

    @Test
    void crawlDelay_unreachable_isNotKnown() {
        assertThat(gate.crawlDelay(URL)).isEmpty();
        assertThat(gate.objection(URL)).contains(FetchProblem.ROBOTS_UNREACHABLE);
    }

    @Test
    void read_tellsTheHostsAndIsAskedOnce() {
        file = Optional.of("User-agent: *\nCrawl-delay: 10\n");

        assertThat(gate.knows(URL)).isFalse();
        assertThat(asked).isZero();
        gate.read(URL);
        assertThat(gate.knows(URL)).isTrue();
        assertThat(gate.crawlDelay(URL)).contains(Duration.ofSeconds(10));
        assertThat(hosts.gap("news.example")).isEqualTo(Duration.ofSeconds(10));
        assertThat(asked).isEqualTo(1);
    }

    private FetchResult answer(FetchRequest request) {
        asked++;
        return file.map(text -> new FetchResult(
                        Kind.DOCUMENT,
                        new Trail(request.url(), Optional.empty()),
                        ServerWishes.NONE,
                        Optional.of(new Document(
                                text.getBytes(StandardCharsets.UTF_8), Optional.of("text/plain"), Validators.NONE)),
                        Optional.empty()))
                .orElseGet(() -> FetchResult.failed(request.url(), FetchProblem.CONNECT, "refused"));
    }
}
