package io.wireroom.web.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.schemas.record.EnrichedArticle;
import java.util.List;
import java.util.function.Predicate;

/**
 * What people search in: the language of topics' queries, so that a search can become a topic. Words without a field are
 * looked for in title, summary and body. Thread-safe.
 */
public interface QueryLanguage {
    /**
     * What may stand before a colon.
     *
     * @param name such as {@code title}
     * @param about one sentence
     * @param example a query with it
     */
    record Field(String name, String about, String example) {}

    /** All fields, for help. */
    List<Field> fields();

    /**
     * A query as an object of Elasticsearch's Query DSL, to be put at {@code query} or into a filter.
     *
     * @throws QueryProblem when it cannot be read, or not be asked there
     */
    JsonNode elasticsearch(String query) throws QueryProblem;

    /**
     * A query to be asked of articles as they come. Thread-safe.
     *
     * @throws QueryProblem when it cannot be read
     */
    Predicate<EnrichedArticle> predicate(String query) throws QueryProblem;
}
