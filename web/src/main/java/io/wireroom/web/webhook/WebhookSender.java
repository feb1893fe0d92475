package io.wireroom.web.webhook;

import io.wireroom.runtime.address.AddressPolicy;
import io.wireroom.runtime.address.GuardedNames;
import io.wireroom.runtime.address.GuardedSockets;
import io.wireroom.schemas.record.Webhook;
import io.wireroom.web.webhook.Attempt.Kind;
import java.io.IOException;
import java.net.Proxy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends deliveries: to public addresses and allowed ones only, checked after the name was resolved and again when the
 * connection is made; without following redirects, which could lead elsewhere. Thread-safe.
 */
final class WebhookSender implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String AGENT = "Wireroom-Webhook/1";

    private final OkHttpClient http;
    private final GuardedNames names;
    private final InstantSource clock;

    WebhookSender(WebhookSettings settings, InstantSource clock) {
        AddressPolicy policy = new AddressPolicy(settings.allowed());
        this.names = new GuardedNames(policy, Dns.SYSTEM::lookup);
        this.clock = clock;
        this.http = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(names::lookup)
                .socketFactory(new GuardedSockets(policy))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .callTimeout(settings.timeLimit())
                .build();
    }

    /**
     * Looks whether a host may be called at all.
     *
     * @throws IOException when its name has no address, or one that must not be called
     */
    void check(String host) throws IOException {
        names.lookup(host);
    }

    /** One attempt. */
    Attempt send(Webhook webhook, Delivery delivery) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Request request = new Request.Builder()
                .url(webhook.getUrl())
                .header("User-Agent", AGENT)
                .header("Wireroom-Delivery", delivery.id())
                .header("Wireroom-Timestamp", timestamp)
                .header("Wireroom-Signature", Signature.of(webhook.getSecret(), timestamp, delivery.body()))
                .post(RequestBody.create(delivery.body(), JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return outcome(response);
        } catch (IOException e) {
            String message = e.getMessage();
            return Attempt.failed(message == null ? e.getClass().getSimpleName() : message);
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private Attempt outcome(Response response) {
        int status = response.code();
        Kind kind = response.isSuccessful() ? Kind.DELIVERED : status == 410 ? Kind.GONE : Kind.FAILED;
        String words = "answered " + status + (response.isRedirect() ? "; redirects are not followed" : "");
        return new Attempt(
                kind, words, Optional.ofNullable(response.header("Retry-After")).flatMap(this::wait));
    }

    /** RFC 9110, 10.2.3: seconds, or a date. */
    private Optional<Duration> wait(String text) {
        if (text.strip().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
        }
        try {
            Instant until = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), until)).filter(wait -> !wait.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
