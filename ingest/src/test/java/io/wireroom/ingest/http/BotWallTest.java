package io.wireroom.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.config.DataSize;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotWallTest {
    private static final FetchLimits LIMITS = new FetchLimits(DataSize.ofMebibytes(1), Duration.ofSeconds(10), 5);

    private final LocalSite site = new LocalSite();
    private final HttpFetcher fetcher = new HttpFetcher(
            new HttpSettings(
                    Optional.empty(), List.of(Cidr.parse("127.0.0.0/8")), Duration.ZERO, Duration.ofSeconds(5), 1),
            InstantSource.system());

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "403, <title>Just a moment...</title>",
        "503, <title>Just a moment...</title>",
        "429, <script src='https://geo.captcha-delivery.com/captcha/'></script>",
        "403, <div id='px-captcha'></div>",
        "403, <script src='/_Incapsula_Resource?x=1'></script>",
        "403, <title>Access Denied</title>Reference #18 https://errors.edgesuite.net/18",
        "403, <p>Please verify that you are human</p>"
    })
    void fetch_failureWithACheck_isABotWall(int status, String body) {
        assertThat(problem(status, Map.of(), body)).isEqualTo(FetchProblem.BOT_WALL);
        assertThat(FetchProblem.BOT_WALL.passing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "403, <title>403 Forbidden</title><h1>Forbidden</h1>, FORBIDDEN",
        "403, <title>Access Denied</title>, FORBIDDEN",
        "403, '', FORBIDDEN",
        "429, <title>Too many requests</title>, RATE_LIMITED",
        "503, <title>Down for maintenance</title>, SERVER_ERROR",
        "404, <title>Just a moment...</title>, NOT_FOUND"
    })
    void fetch_plainFailure_keepsItsName(int status, String body, FetchProblem expected) {
        assertThat(problem(status, Map.of(), body)).isEqualTo(expected);
    }

    @Test
    void fetch_headerOfAGuard_isEnough() {
        assertThat(problem(403, Map.of("cf-mitigated", "challenge"), "")).isEqualTo(FetchProblem.BOT_WALL);
    }

    @Test
    void fetch_hugeFailure_isReadALittleWay() {
        String late = " ".repeat(BotWall.MOST_BYTES) + "<title>Just a moment...</title>";

        assertThat(problem(403, Map.of(), late)).isEqualTo(FetchProblem.FORBIDDEN);
    }

    private FetchProblem problem(int status, Map<String, String> headers, String body) {
        site.on("/wall", exchange -> LocalSite.answer(exchange, status, headers, body));
        FetchResult result = fetcher.fetch(FetchRequest.of(site.url("/wall"), Wanted.PAGE, LIMITS));
        return result.failure().orElseThrow().problem();
    }
}
