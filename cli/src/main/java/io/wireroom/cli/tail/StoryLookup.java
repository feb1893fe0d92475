package io.wireroom.cli.tail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Asks processes which articles tell a story, until an enrichment is among them that knows. Thread-safe. */
final class StoryLookup {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Collection<String> addresses;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param addresses of processes that may run an enrichment, such as {@code http://127.0.0.1:9600} */
    StoryLookup(Collection<String> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** How a look-up ended. */
    enum Outcome {
        FOUND,
        /** There is no such story. */
        UNKNOWN,
        /** The beginning of an id fits several stories. */
        AMBIGUOUS,
        /** No enrichment answers, or none that can tell now. */
        UNANSWERED
    }

    /**
     * What is known.
     *
     * @param outcome how it ended
     * @param story the answer where there is one; an object without fields otherwise
     * @param reason why there is none; empty where there is one
     */
    record Answer(Outcome outcome, JsonNode story, String reason) {
        private static Answer without(Outcome outcome, String reason) {
            return new Answer(outcome, JSON.createObjectNode(), reason);
        }
    }

    /** @param id a story's id or the beginning of one */
    Answer ask(String id) {
        String reason = "no running enrichment was found";
        for (String address : addresses) {
            Optional<HttpResponse<String>> response = get(address, id);
            Optional<Answer> answer = response.flatMap(StoryLookup::answer);
            if (answer.isPresent() && answer.get().outcome() != Outcome.UNANSWERED) {
                return answer.get();
            }
            reason = answer.map(one -> address + " says: " + one.reason()).orElse(reason);
        }
        return Answer.without(Outcome.UNANSWERED, reason);
    }

    private Optional<HttpResponse<String>> get(String address, String id) {
        String path = "/enrich/stories/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "?limit=" + MOST;
        try {
            URI uri = URI.create(address).resolve(path);
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Empty for a process that runs no enrichment. */
    private static Optional<Answer> answer(HttpResponse<String> response) {
        try {
            JsonNode body = JSON.readTree(response.body());
            String reason = body.path("reason").asText();
            return switch (response.statusCode()) {
                case 200 -> Optional.of(new Answer(Outcome.FOUND, body, ""));
                case 300 -> Optional.of(Answer.without(Outcome.AMBIGUOUS, reason + ": " + ids(body)));
                case 404 -> Optional.of(Answer.without(Outcome.UNKNOWN, reason));
                default -> Optional.of(Answer.without(Outcome.UNANSWERED, reason));
            };
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String ids(JsonNode body) {
        List<String> ids = new ArrayList<>();
        body.path("ids").forEach(id -> ids.add(id.asText()));
        return String.join(", ", ids);
    }
}
