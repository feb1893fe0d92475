package io.wireroom.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.schemas.record.Article;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what is indexed. An index that does not exist yet counts as empty. Thread-safe. */
public final class ArticleIndex implements AutoCloseable {
    private static final String LENIENT = "ignore_unavailable=true&allow_no_indices=true";

    private final Elasticsearch elasticsearch;

    private ArticleIndex(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Opens a client of its own. */
    public static ArticleIndex open(ElasticsearchSettings settings) {
        return new ArticleIndex(Elasticsearch.connect(settings));
    }

    /**
     * Articles that can be found.
     *
     * @throws IOException when Elasticsearch does not answer or refuses
     */
    public long count() throws IOException {
        return count(IndexNames.ARTICLES);
    }

    /**
     * Stories that can be found; those merged away, which only name another, not counted.
     *
     * @throws IOException when Elasticsearch does not answer or refuses
     */
    public long countStories() throws IOException {
        String living = "{\"size\":0,\"track_total_hits\":true,\"query\":{\"range\":{\"articleCount\":{\"gt\":0}}}}";
        return searchStories(living).at("/hits/total/value").asLong();
    }

    /**
     * Searches the articles.
     *
     * @param json a body of Elasticsearch's search API
     * @return its answer
     * @throws IOException when Elasticsearch does not answer or refuses
     */
    public JsonNode search(String json) throws IOException {
        return search(IndexNames.ARTICLES, json);
    }

    /**
     * Searches the stories, as {@link #search(String)} does the articles.
     *
     * @throws IOException when Elasticsearch does not answer or refuses
     */
    public JsonNode searchStories(String json) throws IOException {
        return search(IndexNames.STORIES, json);
    }

    /**
     * The document of an article.
     *
     * @return empty when there is none
     * @throws IOException when Elasticsearch does not answer or refuses
     */
    public Optional<JsonNode> article(String id) throws IOException {
        String quoted = com.fasterxml.jackson.databind.node.TextNode.valueOf(id).toString();
        JsonNode hits =
                search("{\"query\":{\"ids\":{\"values\":[" + quoted + "]}}}").at("/hits/hits");
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(0).path("_source"));
    }

    /**
     * Indices that cut texts into other words than topics' queries have, so that these find less in them.
     *
     * @throws IOException when Elasticsearch does not answer or refuses
     */
    public List<String> unlike() throws IOException {
        return ArticleIndices.of(elasticsearch).unlike();
    }

    /**
     * Reads the articles first seen since a time, as they are when it starts, a page at a time.
     *
     * @return how many were read
     * @throws IOException when Elasticsearch does not answer or refuses
     */
    public long forEach(Instant since, Reading reading) throws IOException {
        try (ArticlePages pages = new ArticlePages(elasticsearch, since)) {
            return pages.read(reading);
        }
    }

    /** Takes the articles that are read. */
    @FunctionalInterface
    public interface Reading {
        /** @param total how many there are in all */
        void take(Article article, long total);
    }

    /**
     * Makes everything that was acknowledged so far findable.
     *
     * @throws IOException when Elasticsearch does not answer or refuses
     */
    public void refresh() throws IOException {
        expect(elasticsearch.request(
                "POST", "/" + IndexNames.ARTICLES + "," + IndexNames.STORIES + "/_refresh?" + LENIENT));
    }

    @Override
    public void close() throws IOException {
        elasticsearch.close();
    }

    private long count(String index) throws IOException {
        return expect(elasticsearch.request("GET", "/" + index + "/_count?" + LENIENT))
                .path("count")
                .asLong();
    }

    private JsonNode search(String index, String json) throws IOException {
        return expect(elasticsearch.request("POST", "/" + index + "/_search?" + LENIENT, json));
    }

    private JsonNode expect(Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException("Elasticsearch at " + elasticsearch.where() + ": " + answer.reason());
        }
        return answer.json();
    }
}
