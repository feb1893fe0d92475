package io.wireroom.enrich.taxonomy;

import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.query.TopicLanguage;
import io.wireroom.schemas.record.TopicDefinition;
import java.util.List;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A topic whose query has been parsed and found fit to run, or a group of other topics.
 *
 * @param id taxonomy id
 * @param label label for people
 * @param routed whether its articles are also published to a Kafka topic of their own
 * @param query the query as {@link io.wireroom.enrich.query.TopicLanguage} makes it; of a group one that matches
 *     nothing
 * @param broader ids of the topics that an article about this one is about as well, the nearest first
 */
public record TopicQuery(String id, String label, boolean routed, Query query, List<String> broader) {
    public TopicQuery {
        broader = List.copyOf(broader);
    }

    /** A topic's query, before the queries of other topics are put where it asks for them. */
    static Query read(TopicDefinition topic) throws InvalidQueryException {
        return topic.getQuery().isEmpty() ? new MatchNoDocsQuery("a group") : TopicLanguage.parse(topic.getQuery());
    }
}
