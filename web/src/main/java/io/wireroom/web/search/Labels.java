package io.wireroom.web.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What people call topics and actors, as the latest articles that were looked at do. Thread-safe. */
final class Labels {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 200_000;

    private final Map<String, String> topics = new ConcurrentHashMap<>();
    private final Map<String, String> actors = new ConcurrentHashMap<>();

    /** Remembers the labels of an indexed article. */
    void learn(JsonNode source) {
        if (topics.size() + actors.size() > MOST) {
            topics.clear();
            actors.clear();
        }
        source.path("topics")
                .forEach(topic -> topics.put(
                        topic.path("id").asText(), topic.path("label").asText()));
        source.path("actors")
                .forEach(actor ->
                        actors.put(actor.path("id").asText(), actor.path("name").asText()));
    }

    /** Labels of topics; those not heard of are asked for once. */
    List<IndexedStory.Label> topics(Collection<String> ids, SearchIndex index) {
        return labels(ids, topics, "topics.id", index);
    }

    /** Labels of actors. */
    List<IndexedStory.Label> actors(Collection<String> ids, SearchIndex index) {
        return labels(ids, actors, "actors.id", index);
    }

    private List<IndexedStory.Label> labels(
            Collection<String> ids, Map<String, String> known, String field, SearchIndex index) {
        List<String> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            ask(unknown, field, index);
        }
        Map<String, String> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, known.getOrDefault(id, id)));
        return found.entrySet().stream()
                .map(label -> new IndexedStory.Label(label.getKey(), label.getValue()))
                .toList();
    }

    /** One article about each of them. */
    private void ask(List<String> ids, String field, SearchIndex index) {
        ObjectNode body = JSON.createObjectNode().put("size", 0);
        ArrayNode terms = body.putObject("query").putObject("terms").putArray(field);
        ids.forEach(terms::add);
        ObjectNode agg = body.putObject("aggs").putObject("ids");
        ObjectNode buckets = agg.putObject("terms").put("field", field).put("size", ids.size());
        ArrayNode include = buckets.putArray("include");
        ids.forEach(include::add);
        agg.putObject("aggs")
                .putObject("one")
                .putObject("top_hits")
                .put("size", 1)
                .putArray("_source")
                .add("topics.id")
                .add("topics.label")
                .add("actors.id")
                .add("actors.name");
        index.search(SearchIndex.ARTICLES, body)
                .at("/aggregations/ids/buckets")
                .forEach(bucket -> bucket.at("/one/hits/hits").forEach(hit -> learn(hit.path("_source"))));
    }
}
