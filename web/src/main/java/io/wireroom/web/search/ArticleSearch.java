package io.wireroom.web.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which articles are searched for, as parameters of a request and as a query of Elasticsearch.
 *
 * @param query in the query language, translated; absent for all
 * @param filters fields to the values of which one must be there
 * @param copies whether copies are left out
 * @param from published then or later
 * @param to published before
 */
record ArticleSearch(
        Optional<JsonNode> query,
        Map<String, List<String>> filters,
        boolean copies,
        Optional<Instant> from,
        Optional<Instant> to) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUBLISHED = "publishedAt";

    ArticleSearch {
        filters = Map.copyOf(filters);
    }

    /** Declares the parameters that {@link #from} reads. */
    static Endpoint parameters(Endpoint endpoint) {
        return endpoint.query("q", "Words or a query in the language of topics; see docs/taxonomy.md.")
                .several("topic", "Ids of topics.")
                .several("actor", "Ids of actors.")
                .several("source", "Sources.")
                .several("language", "Languages.")
                .several("story", "Ids of stories.")
                .several("copy", "Kinds of copy: EXACT, NEAR, CONTAINED; `none` leaves copies out.")
                .moment("from", "Published at this instant or later.")
                .moment("to", "Published before this instant.");
    }

    static ArticleSearch from(ApiRequest request, QueryLanguage language) {
        List<String> copy = request.list("copy");
        boolean without = copy.equals(List.of("none"));
        return new ArticleSearch(
                request.query("q").map(text -> translated(language, text)),
                Map.of(
                        "topics.id", request.list("topic"),
                        "actors.id", request.list("actor"),
                        "source", request.list("source"),
                        "language", request.list("language"),
                        "story.id", request.list("story"),
                        "duplicate.kind", without ? List.of() : copy),
                !without,
                request.instant("from"),
                request.instant("to"));
    }

    private static JsonNode translated(QueryLanguage language, String text) {
        try {
            return language.elasticsearch(text);
        } catch (QueryProblem e) {
            throw e.asAnswer();
        }
    }

    /** The query, as the member {@code query} of a search's body. */
    ObjectNode toElasticsearch() {
        ObjectNode all = JSON.createObjectNode();
        ObjectNode bool = all.putObject("bool");
        query.ifPresent(one -> bool.putArray("must").add(one));
        ArrayNode filter = bool.putArray("filter");
        filters.forEach((field, values) -> {
            if (!values.isEmpty()) {
                ArrayNode terms = filter.addObject().putObject("terms").putArray(field);
                values.forEach(terms::add);
            }
        });
        if (from.isPresent() || to.isPresent()) {
            ObjectNode range = filter.addObject().putObject("range").putObject(PUBLISHED);
            from.ifPresent(instant -> range.put("gte", instant.toString()));
            to.ifPresent(instant -> range.put("lt", instant.toString()));
        }
        if (!copies) {
            bool.putArray("must_not").addObject().putObject("exists").put("field", "duplicate.of");
        }
        return all;
    }

    /** An interval that makes a histogram of the span readable: some 30 to 60 bars. */
    static Duration interval(Duration span) {
        List<Duration> steps = List.of(
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(3),
                Duration.ofHours(12),
                Duration.ofDays(1),
                Duration.ofDays(7));
        return steps.stream()
                .filter(step -> span.compareTo(step.multipliedBy(60)) <= 0)
                .findFirst()
                .orElse(Duration.ofDays(30));
    }
}
