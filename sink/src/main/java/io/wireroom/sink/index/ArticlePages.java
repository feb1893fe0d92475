package io.wireroom.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.sink.document.Documents;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The articles first seen since a time, from a point in time of the index, a page at a time. For one thread.
 *
 * @see <a href="https://www.elastic.co/guide/en/elasticsearch/reference/8.19/paginate-search-results.html">search_after</a>
 */
final class ArticlePages implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 200;
    private static final String KEEP_ALIVE = "5m";

    private final Elasticsearch elasticsearch;
    private final Instant since;

    /** Empty where there is no index yet. */
    private String pit = "";

    ArticlePages(Elasticsearch elasticsearch, Instant since) {
        this.elasticsearch = elasticsearch;
        this.since = since;
    }

    /** Reads all of them; returns how many. */
    long read(ArticleIndex.Reading reading) throws IOException {
        if (!open()) {
            return 0;
        }
        long read = 0;
        long total = 0;
        JsonNode hits = page(null);
        while (!hits.path("hits").isEmpty()) {
            total = Math.max(total, hits.at("/total/value").asLong());
            for (JsonNode hit : hits.path("hits")) {
                reading.take(Documents.article(hit.path("_source")), total);
                read++;
            }
            JsonNode page = hits.path("hits");
            hits = page(page.get(page.size() - 1).path("sort"));
        }
        return read;
    }

    private boolean open() throws IOException {
        String path = "/" + IndexNames.ARTICLES + "/_pit?keep_alive=" + KEEP_ALIVE;
        Answer answer = elasticsearch.request("POST", path);
        if (answer.status() == 404) {
            return false;
        }
        pit = expect(answer).path("id").asText();
        return true;
    }

    private JsonNode page(@Nullable JsonNode after) throws IOException {
        ObjectNode search = JSON.createObjectNode().put("size", PAGE).put("track_total_hits", after == null);
        search.putObject("pit").put("id", pit).put("keep_alive", KEEP_ALIVE);
        search.withObject("/query/range/firstSeenAt").put("gte", since.toString());
        search.putArray("sort").add("_shard_doc");
        if (after != null) {
            search.set("search_after", after);
        }
        JsonNode answer = expect(elasticsearch.request("POST", "/_search", search.toString()));
        if (answer.at("/_shards/failed").asInt() > 0) {
            throw new IOException("Elasticsearch at " + elasticsearch.where() + " could not read all shards: "
                    + answer.at("/_shards/failures/0/reason/reason").asText());
        }
        pit = answer.path("pit_id").asText(pit);
        return answer.path("hits");
    }

    private JsonNode expect(Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException("Elasticsearch at " + elasticsearch.where() + ": " + answer.reason());
        }
        return answer.json();
    }

    /** Gives the point in time back, which would otherwise end some minutes later. */
    @Override
    public void close() throws IOException {
        if (!pit.isEmpty()) {
            String body = JSON.createObjectNode().put("id", pit).toString();
            Answer unused = elasticsearch.request("DELETE", "/_pit", body);
        }
    }
}
