package io.wireroom.enrich.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/**
 * The look-up over HTTP: {@code GET /enrich/articles/ID} and {@code GET /enrich/stories/ID}, JSON, with {@code limit}.
 * 200 with what is known, 300 where an abbreviated story id means several, 404 where there is no such thing, 503 with
 * {@code Retry-After} while nobody can tell. Thread-safe.
 */
public final class LookupPages implements HttpHandler {
    static final String ARTICLES = "/enrich/articles/";
    static final String STORIES = "/enrich/stories/";
    static final String REASON = "reason";

    /** Header field of a question that another instance passes on. */
    static final String FORWARDED = "Wireroom-Forwarded";

    private static final int USUAL_LIMIT = 200;
    private static final int MOST = 10_000;
    private static final String RETRY_SECONDS = "2";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Peers peers;
    private volatile @Nullable StateAccess state;

    public LookupPages() {
        this(new HttpPeers());
    }

    LookupPages(Peers peers) {
        this.peers = peers;
    }

    /** Answers from these streams from now on; their {@code application.server} must be this address. */
    public void open(KafkaStreams streams, HostInfo self) {
        open(new StreamsState(streams, self));
    }

    void open(StateAccess access) {
        state = access;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) throws JsonProcessingException {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return HttpAnswer.text(405, "Only GET.\n").with("Allow", "GET, HEAD");
        }
        Optional<Integer> limit = limit(request);
        if (limit.isEmpty()) {
            return answer(400, Map.of(REASON, "limit must be a whole number from 1 to " + MOST));
        }
        Optional<String> article = below(ARTICLES, request);
        Optional<String> story = below(STORIES, request);
        boolean passedOn = request.header(FORWARDED).isPresent();
        @Nullable StateAccess access = state;
        if (article.isEmpty() && story.isEmpty()) {
            return HttpAnswer.notFound();
        }
        if (access == null) {
            return answer(Finding.unavailable("the enrichment has not started"));
        }
        Answers answers = new Answers(access, peers, passedOn, limit.get());
        String beginning = request.query().getOrDefault("beginning", "");
        return answer(
                article.isPresent()
                        ? answers.article(article.get())
                        : beginning.isEmpty() ? answers.story(story.orElseThrow()) : answers.beginning(beginning));
    }

    private static Optional<Integer> limit(HttpRequest request) {
        try {
            int limit = Integer.parseInt(request.query().getOrDefault("limit", Integer.toString(USUAL_LIMIT)));
            return Optional.of(limit).filter(n -> n >= 1 && n <= MOST);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> below(String folder, HttpRequest request) {
        return Optional.of(request.path())
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .filter(id ->
                        !id.contains("/") && (!id.isEmpty() || request.query().containsKey("beginning")));
    }

    private static HttpAnswer answer(Finding finding) throws JsonProcessingException {
        Map<String, Object> body = new LinkedHashMap<>(finding.facts());
        if (!finding.reason().isEmpty()) {
            body.put(REASON, finding.reason());
        }
        return switch (finding.outcome()) {
            case FOUND -> answer(200, body);
            case UNKNOWN -> answer(404, body);
            case AMBIGUOUS -> answer(300, body);
            case UNAVAILABLE -> answer(503, body).with("Retry-After", RETRY_SECONDS);
        };
    }

    private static HttpAnswer answer(int status, Map<String, Object> body) throws JsonProcessingException {
        return HttpAnswer.json(status, JSON.writeValueAsString(body)).with("Cache-Control", "no-store");
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
