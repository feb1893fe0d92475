package io.wireroom.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.schemas.record.Webhook;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.webhook.Attempt.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");

    private final Receiver receiver = new Receiver();
    private final WebhookSender sender = sender(List.of(Cidr.parse("127.0.0.0/8")));
    private final Delivery delivery = Delivery.test("test-1");

    @AfterEach
    void stop() {
        sender.close();
        receiver.close();
    }

    @Test
    void delivery_isSignedOverTimestampAndBody() {
        Attempt attempt = sender.send(webhook(receiver.url()), delivery);

        HttpRequest request = receiver.requests().get(0);
        String timestamp = request.header("Wireroom-Timestamp").orElseThrow();
        assertThat(attempt.kind()).isEqualTo(Kind.DELIVERED);
        assertThat(request.text()).isEqualTo("{\"id\":\"test-1\",\"type\":\"test\"}");
        assertThat(timestamp).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(request.header("Wireroom-Signature")).contains(Signature.of("secret", timestamp, request.body()));
        assertThat(request.header("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @Test
    void redirect_isNotFollowed() {
        receiver.willAnswer(HttpAnswer.empty(302).with("Location", receiver.url()));

        assertThat(sender.send(webhook(receiver.url()), delivery).words()).contains("302", "not followed");
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void retryAfter_isReadAsSecondsAndAsADate() {
        receiver.willAnswer(
                HttpAnswer.empty(503).with("Retry-After", "120"),
                HttpAnswer.empty(429).with("Retry-After", "Sat, 28 Nov 2026 06:01:00 GMT"),
                HttpAnswer.empty(503).with("Retry-After", "soon"));

        assertThat(sender.send(webhook(receiver.url()), delivery).retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(sender.send(webhook(receiver.url()), delivery).retryAfter()).contains(Duration.ofMinutes(1));
        assertThat(sender.send(webhook(receiver.url()), delivery).retryAfter()).isEmpty();
    }

    @Test
    void gone_isToldFromOtherFailures() {
        receiver.willAnswer(HttpAnswer.empty(410), HttpAnswer.empty(404));

        assertThat(sender.send(webhook(receiver.url()), delivery).kind()).isEqualTo(Kind.GONE);
        assertThat(sender.send(webhook(receiver.url()), delivery).kind()).isEqualTo(Kind.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
    void privateAddress_isNotCalled_howeverItIsWritten(String host) {
        try (WebhookSender strict = sender(List.of())) {
            String url = receiver.url().replace("127.0.0.1", host);

            assertThat(strict.send(webhook(url), delivery).words()).contains("loopback");
        }
        assertThat(receiver.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "[fd00::1]", "localhost"})
    void check_refusesHostsThatMustNotBeCalled(String host) {
        try (WebhookSender strict = sender(List.of())) {
            assertThatThrownBy(() -> strict.check(host))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(" is ");
        }
    }

    private static WebhookSender sender(List<Cidr> allowed) {
        return new WebhookSender(
                new WebhookSettings(allowed, 3, Duration.ofMillis(20), Duration.ofSeconds(5)),
                InstantSource.fixed(NOW));
    }

    private static Webhook webhook(String url) {
        assertThat(Topics.WEBHOOKS.name()).isNotEmpty(); // vouches for our records, as serdes do
        return Webhook.newBuilder()
                .setId("w")
                .setUrl(url)
                .setFilter(WebhookJson.Filter.EVERYTHING.record())
                .setSecret("secret")
                .setCreatedAt(NOW)
                .setCreatedBy("test")
                .setPaused(false)
                .build();
    }
}
