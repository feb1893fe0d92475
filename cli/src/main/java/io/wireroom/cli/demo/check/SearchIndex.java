package io.wireroom.cli.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks Elasticsearch over plain HTTP, as anybody would who looks for articles. */
public final class SearchIndex {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 1_000;
    private static final String FIELDS =
            "&_source_includes=id,url,version,revision,topics.id,actors.id,duplicate,story";

    private final URI node;
    private final String alias;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param node base URI of Elasticsearch
     * @param alias alias over the articles
     */
    public SearchIndex(URI node, String alias) {
        this.node = node;
        this.alias = alias;
    }

    /** How many articles can be found now; 0 while there is no index. */
    public long count() {
        return get("/" + alias + "/_count")
                .map(json -> json.path("count").asLong())
                .orElse(0L);
    }

    /** Every article that can be found now, at most a thousand. */
    public List<IndexedArticle> articles() {
        return get("/" + alias + "/_search?size=" + MOST + FIELDS).stream()
                .flatMap(json -> stream(json.path("hits").path("hits")))
                .map(hit -> article(hit.path("_source")))
                .toList();
    }

    private Optional<JsonNode> get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(node.resolve(path)).timeout(PATIENCE).build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static IndexedArticle article(JsonNode source) {
        JsonNode copy = source.path("duplicate");
        JsonNode story = source.path("story").path("id");
        return new IndexedArticle(
                source.path("id").asText(),
                source.path("url").asText(),
                source.path("version").asInt(),
                source.path("revision").asLong(),
                ids(source.path("topics")),
                ids(source.path("actors")),
                copy.isObject()
                        ? Optional.of(new IndexedArticle.Copy(
                                copy.path("of").asText(), copy.path("kind").asText()))
                        : Optional.empty(),
                story.isTextual() ? Optional.of(story.asText()) : Optional.empty());
    }

    private static Set<String> ids(JsonNode tags) {
        Set<String> ids = new LinkedHashSet<>();
        tags.forEach(tag -> ids.add(tag.path("id").asText()));
        return ids;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
