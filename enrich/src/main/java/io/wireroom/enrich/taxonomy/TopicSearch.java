package io.wireroom.enrich.taxonomy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.enrich.query.ElasticsearchQuery;
import io.wireroom.enrich.query.InvalidQueryException;
import java.util.List;
import java.util.Optional;

/** What articles are about a topic, as a query that finds them in Elasticsearch. Thread-safe. */
public final class TopicSearch {
    private TopicSearch() {}

    /**
     * The query of a topic and of all that are narrower, as the tagger counts them; those of other topics that it asks for are
     * in it.
     *
     * @return an object of Elasticsearch's Query DSL; empty if there is no such topic
     * @throws InvalidQueryException when Elasticsearch cannot take it
     */
    public static Optional<ObjectNode> query(Taxonomy taxonomy, String topic) throws InvalidQueryException {
        List<TopicQuery> topics = taxonomy.topics();
        if (topics.stream().noneMatch(t -> t.id().equals(topic))) {
            return Optional.empty();
        }
        return Optional.of(ElasticsearchQuery.anyOf(topics.stream()
                .filter(t -> t.id().equals(topic) || t.broader().contains(topic))
                .map(TopicQuery::query)
                .toList()));
    }
}
