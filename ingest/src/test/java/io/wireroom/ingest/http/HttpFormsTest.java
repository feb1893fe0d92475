package io.wireroom.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.address.Cidr;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpFormsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final LocalSite site = new LocalSite();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpFetcher fetcher = fetcher(List.of(Cidr.parse("127.0.0.0/8")));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void post_fields_arriveInOrderAndEncoded() {
        accept("/hub", 202);

        FormAnswer answer = post(site.url("/hub"));

        assertThat(answer).isEqualTo(FormAnswer.TAKEN);
        assertThat(bodies).containsExactly("hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2F%3Fx%26y");
    }

    @Test
    void post_redirectThatKeepsTheMethod_isFollowedWithTheForm() {
        accept("/hub", 202);
        site.on("/old", exchange -> LocalSite.answer(exchange, 307, Map.of("Location", "/hub"), ""));

        assertThat(post(site.url("/old"))).isEqualTo(FormAnswer.TAKEN);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void post_redirectThatWouldBecomeAGet_isAFailure() {
        accept("/hub", 202);
        site.on("/old", exchange -> LocalSite.answer(exchange, 302, Map.of("Location", "/hub"), ""));

        assertThat(post(site.url("/old")).problem()).contains(FetchProblem.UNEXPECTED_STATUS);
        assertThat(bodies).isEmpty();
    }

    @Test
    void post_refused_saysWhatTheServerWrote() {
        site.on("/hub", exchange -> LocalSite.answer(exchange, 400, Map.of(), "Invalid\n topic" + "!".repeat(1_000)));

        FormAnswer answer = post(site.url("/hub"));

        assertThat(answer.problem()).contains(FetchProblem.CLIENT_ERROR);
        assertThat(answer.detail()).startsWith("HTTP 400: Invalid topic!").hasSizeLessThan(250);
    }

    @Test
    void post_toAPrivateAddress_isRefused() {
        try (HttpFetcher guarded = fetcher(List.of())) {
            FormAnswer answer = guarded.forms().post(site.url("/hub"), Map.of(), LIMIT);

            assertThat(answer.problem()).contains(FetchProblem.PRIVATE_ADDRESS);
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void post_toNoAddress_isRefused() {
        assertThat(post("ftp://hub.example/").problem()).contains(FetchProblem.BAD_URL);
    }

    private FormAnswer post(String url) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", "https://a.example/?x&y");
        return fetcher.forms().post(url, form, LIMIT);
    }

    private void accept(String path, int status) {
        site.on(path, exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            LocalSite.answer(exchange, status, Map.of(), "");
        });
    }

    private static HttpFetcher fetcher(List<Cidr> allowed) {
        HttpSettings settings = new HttpSettings(Optional.empty(), allowed, Duration.ZERO, Duration.ofSeconds(5), 4);
        return new HttpFetcher(settings, InstantSource.system());
    }
}
