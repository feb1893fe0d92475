package io.wireroom.enrich.taxonomy;

import org.apache.lucene.search.Query;

/**
 * A topic whose query has been parsed and found fit to run.
 *
 * @param id taxonomy id
 * @param label label for people
 * @param routed whether its articles are also published to a Kafka topic of their own
 * @param query the query over {@link TopicQueryParser#FIELDS}, analysed by {@link NewsAnalyzer}
 */
public record TopicQuery(String id, String label, boolean routed, Query query) {}
