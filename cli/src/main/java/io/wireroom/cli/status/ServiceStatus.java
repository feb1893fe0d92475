package io.wireroom.cli.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks processes for their {@code /status}. Thread-safe. */
public final class ServiceStatus {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * What a process says of its roles.
     *
     * @param roles by name; empty when it does not answer
     * @param problem why it does not; empty when it does
     */
    public record Answer(Map<String, Object> roles, String problem) {}

    public Answer ask(String address) {
        try {
            URI uri = URI.create(address).resolve("/status");
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? new Answer(
                            JSON.readValue(response.body(), new TypeReference<LinkedHashMap<String, Object>>() {}), "")
                    : new Answer(Map.of(), "answered HTTP " + response.statusCode());
        } catch (IllegalArgumentException e) {
            return new Answer(Map.of(), "not an address such as http://127.0.0.1:9600");
        } catch (JsonProcessingException e) {
            return new Answer(Map.of(), "did not answer with JSON; is it Wireroom's admin port?");
        } catch (IOException e) {
            return new Answer(Map.of(), "does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(Map.of(), "interrupted");
        }
    }
}
