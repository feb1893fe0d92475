package io.wireroom.web.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Searches what is indexed; an index that does not exist yet counts as empty. Thread-safe. */
public final class SearchIndex implements AutoCloseable {
    /** The alias of all articles. */
    public static final String ARTICLES = "wireroom-articles";
    /** The index of stories. */
    public static final String STORIES = "wireroom-stories";

    private static final String LENIENT = "/_search?ignore_unavailable=true&allow_no_indices=true";

    private final Elasticsearch elasticsearch;

    private SearchIndex(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public static SearchIndex open(ElasticsearchSettings settings) {
        return new SearchIndex(Elasticsearch.connect(settings));
    }

    /**
     * Searches.
     *
     * @param body of Elasticsearch's search API
     * @return its answer
     * @throws io.wireroom.web.api.ProblemException when Elasticsearch does not answer, or refuses
     */
    public JsonNode search(String index, ObjectNode body) {
        try {
            Answer answer = elasticsearch.request("POST", "/" + index + LENIENT, body.toString());
            if (answer.isSuccess()) {
                return answer.json();
            }
            boolean refused = answer.status() == 400;
            throw Problem.of(
                            refused ? ProblemKind.BAD_QUERY : ProblemKind.AWAY,
                            "Elasticsearch at " + elasticsearch.where() + ": " + answer.reason())
                    .asException();
        } catch (IOException e) {
            throw Problem.of(
                            ProblemKind.AWAY,
                            "Elasticsearch at " + elasticsearch.where() + " does not answer; what is indexed cannot be"
                                    + " searched until it is back")
                    .asException();
        }
    }

    @Override
    public void close() {
        try {
            elasticsearch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
