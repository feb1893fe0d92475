package io.wireroom.enrich.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.enrich.lookup.Finding.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** Asks other instances at their {@code application.server}, with the mark that keeps them from asking on. Thread-safe. */
final class HttpPeers implements Peers {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTED_WITHIN)
            .build();

    @Override
    public Finding ask(HostInfo peer, String path) {
        String host = peer.host().contains(":") ? "[" + peer.host() + "]" : peer.host();
        String address = host + ":" + peer.port();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                    .timeout(ANSWERED_WITHIN)
                    .header(LookupPages.FORWARDED, "1")
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return finding(address, response);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Finding.unavailable(address + " does not answer as an enrichment does");
        } catch (IOException e) {
            return Finding.unavailable(address + ", which holds it, does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.unavailable("interrupted");
        }
    }

    private static Finding finding(String address, HttpResponse<String> response) throws JsonProcessingException {
        Outcome outcome = switch (response.statusCode()) {
            case 200 -> Outcome.FOUND;
            case 404 -> Outcome.UNKNOWN;
            default -> Outcome.UNAVAILABLE;
        };
        Map<String, Object> facts =
                JSON.readValue(response.body(), new TypeReference<LinkedHashMap<String, Object>>() {});
        @Nullable Object given = facts.remove(LookupPages.REASON);
        String reason = given == null ? "" : given.toString();
        return new Finding(outcome, facts, outcome == Outcome.UNAVAILABLE ? address + " says: " + reason : reason);
    }
}
