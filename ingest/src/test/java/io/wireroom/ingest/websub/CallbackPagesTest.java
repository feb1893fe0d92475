package io.wireroom.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.schemas.record.Push;
import io.wireroom.schemas.record.PushKind;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallbackPagesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FEED = "https://news.example/feed";
    private static final String TOPIC = "https://news.example/self";
    private static final int MOST = 1_000;

    private final CallbackKeys keys = new CallbackKeys("0123456789abcdef", URI.create("https://us.example/hubs"));
    private final Callback callback = keys.callback(FEED, TOPIC, "https://hub.example/");
    private final String path = URI.create(keys.address(callback)).getPath();
    private final List<Push> kept = new ArrayList<>();
    private final List<PushOutcome> outcomes = new ArrayList<>();
    private boolean brokerAway;
    private boolean unfollowed;
    private final CallbackPages pages =
            new CallbackPages(keys, new Broker(), url -> unfollowed, new Counting(), InstantSource.fixed(NOW), MOST);

    @Test
    void get_verificationOfWhatWasAsked_isConfirmedAndTold() {
        HttpAnswer answer =
                get(path, "subscribe", TOPIC, Map.of("hub.challenge", "c<1>", "hub.lease_seconds", "864000"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("c<1>");
        assertThat(answer.headers().get("Content-Type")).startsWith("text/plain");
        assertThat(kept).singleElement().satisfies(push -> {
            assertThat(push.getKind()).isEqualTo(PushKind.CONFIRMED);
            assertThat(push.getUrl()).isEqualTo(FEED);
            assertThat(push.getTopic()).contains(TOPIC);
            assertThat(push.getLeaseSeconds()).contains(864_000L);
            assertThat(push.getReceivedAt()).isEqualTo(NOW);
            assertThat(push.getHubMark()).isEqualTo(callback.hubMark());
        });
    }

    @Test
    void get_verificationOfSomethingElse_isRefused() {
        Map<String, String> challenge = Map.of("hub.challenge", "c");

        assertThat(get(path, "subscribe", "https://evil.example/", challenge).status())
                .isEqualTo(404);
        assertThat(get(path, "unsubscribe", TOPIC, challenge).status()).isEqualTo(404);
        assertThat(get(path, "subscribe", TOPIC, Map.of()).status()).isEqualTo(404);
        assertThat(get(path.replaceFirst("/[^/]+$", "/" + "A".repeat(43)), "subscribe", TOPIC, challenge)
                        .status())
                .isEqualTo(404);
        assertThat(kept).isEmpty();
        assertThat(outcomes).endsWith(PushOutcome.UNKNOWN_CALLBACK).contains(PushOutcome.NOT_ASKED);
    }

    @Test
    void get_denial_isTold() {
        assertThat(get(path, "denied", TOPIC, Map.of("hub.reason", "no room")).status())
                .isEqualTo(200);

        assertThat(kept).singleElement().satisfies(push -> {
            assertThat(push.getKind()).isEqualTo(PushKind.DENIED);
            assertThat(push.getReason()).contains("no room");
        });
    }

    @Test
    void post_rightlySigned_isKeptAsItCame() {
        HttpAnswer answer = post(path, "<rss/>", sign("<rss/>"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(kept).singleElement().satisfies(push -> {
            assertThat(push.getKind()).isEqualTo(PushKind.DOCUMENT);
            assertThat(UTF_8.decode(push.getBody()).toString()).isEqualTo("<rss/>");
            assertThat(push.getContentType()).contains("application/rss+xml");
        });
        assertThat(outcomes).containsExactly(PushOutcome.ACCEPTED);
    }

    @Test
    void post_wronglySignedOrUnsigned_isAnsweredAndIgnored() {
        assertThat(post(path, "<rss/>", sign("<rss />")).status()).isEqualTo(202);
        assertThat(post(path, "<rss/>", "").status()).isEqualTo(202);

        assertThat(kept).isEmpty();
        assertThat(outcomes).containsExactly(PushOutcome.WRONG_SIGNATURE, PushOutcome.UNSIGNED);
    }

    @Test
    void post_brokerAway_theHubIsToTryAgain() {
        brokerAway = true;

        assertThat(post(path, "<rss/>", sign("<rss/>")).status()).isEqualTo(503);
        assertThat(outcomes).containsExactly(PushOutcome.NOT_KEPT);
    }

    @Test
    void post_ofAFeedNobodyFollows_isGone() {
        unfollowed = true;

        assertThat(post(path, "<rss/>", sign("<rss/>")).status()).isEqualTo(410);
        assertThat(get(path, "subscribe", TOPIC, Map.of("hub.challenge", "c")).status())
                .isEqualTo(404);
        assertThat(kept).isEmpty();
    }

    @Test
    void post_tooLarge_isRefusedAndCounted() {
        String body = "x".repeat(MOST + 1);

        assertThat(post(path, body, sign(body)).status()).isEqualTo(413);
        assertThat(outcomes).containsExactly(PushOutcome.TOO_LARGE);
    }

    private HttpAnswer get(String where, String mode, String topic, Map<String, String> more) {
        Map<String, String> query = new HashMap<>(more);
        query.put("hub.mode", mode);
        query.put("hub.topic", topic);
        return pages.handle(new HttpRequest("GET", "us.example", where, query, Map.of(), new byte[0], ""));
    }

    private HttpAnswer post(String where, String body, String signature) {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/rss+xml"));
        if (!signature.isEmpty()) {
            headers.put("x-hub-signature", signature);
        }
        return pages.handle(new HttpRequest("POST", "us.example", where, Map.of(), headers, body.getBytes(UTF_8), ""));
    }

    private String sign(String body) {
        return TestHub.signature(keys.secret(callback), body);
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), UTF_8);
    }

    private final class Broker implements Pushes {
        @Override
        public boolean keep(Push push) {
            if (!brokerAway) {
                kept.add(push);
            }
            return !brokerAway;
        }

        @Override
        public void close() {}
    }

    private final class Counting implements WebSubWatch {
        @Override
        public void called(PushOutcome outcome) {
            outcomes.add(outcome);
        }

        @Override
        public void taken(PushUse use) {}

        @Override
        public void asked(String outcome) {}
    }
}
