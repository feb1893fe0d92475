package io.wireroom.web.syndication;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A WebSub hub as publishers speak to it: {@code hub.mode=publish}, which the recommendation leaves open and hubs have
 * agreed upon. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/websub/#publishing">WebSub, publishing</a>
 */
final class WebSubHub implements HubPinger.Hub {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final URI hub;
    private final BiFunction<String, String, String> address;

    /** @param address of a topic's feed, by the topic's id and the feed's name */
    WebSubHub(String hub, BiFunction<String, String, String> address) {
        this.hub = URI.create(hub);
        this.address = address;
    }

    @Override
    public boolean changed(String topic) {
        return List.of(SyndicationDesk.ATOM, SyndicationDesk.JSON).stream()
                .allMatch(name -> publish(address.apply(topic, name)));
    }

    private boolean publish(String feed) {
        String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(hub)
                .timeout(LONGEST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
