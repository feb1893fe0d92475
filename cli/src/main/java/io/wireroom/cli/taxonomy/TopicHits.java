package io.wireroom.cli.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.sink.index.ArticleIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles that a query finds in the index.
 *
 * @param total how many there are
 * @param articles those first seen last: id, firstSeenAt, source, title and url
 * @param leftOut indices that were not asked, since their words are not those of queries
 */
record TopicHits(long total, List<Map<String, String>> articles, List<String> leftOut) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SHOWN = List.of("id", "firstSeenAt", "source", "title", "url");

    /** Searches articles first seen since a time; at most {@code most} of them are listed. */
    static TopicHits of(ArticleIndex index, JsonNode query, Instant since, int most) throws IOException {
        List<String> unlike = index.unlike();
        JsonNode answer = index.search(search(query, since, most, unlike).toString());
        if (answer.at("/_shards/failed").asInt() > 0) {
            throw new IOException("Elasticsearch could not search all shards: "
                    + answer.at("/_shards/failures/0/reason/reason").asText());
        }
        List<Map<String, String>> articles = new ArrayList<>();
        for (JsonNode hit : answer.at("/hits/hits")) {
            Map<String, String> article = new LinkedHashMap<>();
            SHOWN.forEach(
                    name -> article.put(name, hit.path("_source").path(name).asText()));
            articles.add(article);
        }
        return new TopicHits(answer.at("/hits/total/value").asLong(), articles, unlike);
    }

    private static ObjectNode search(JsonNode query, Instant since, int most, List<String> leftOut) {
        ObjectNode search = JSON.createObjectNode().put("size", most).put("track_total_hits", true);
        SHOWN.forEach(search.putArray("_source")::add);
        search.putArray("sort").addObject().put("firstSeenAt", "desc");
        ObjectNode bool = search.withObject("/query/bool");
        ObjectNode period = JSON.createObjectNode();
        period.withObject("/range/firstSeenAt").put("gte", since.toString());
        bool.putArray("filter").add(query).add(period);
        if (!leftOut.isEmpty()) {
            ObjectNode indices = bool.putArray("must_not").addObject().putObject("terms");
            leftOut.forEach(indices.putArray("_index")::add);
        }
        return search;
    }
}
