package io.wireroom.enrich.query;

import org.apache.lucene.search.Query;

/**
 * A part of a topic's query that an article can show: a word, a phrase, words near each other, or the name of an actor or of
 * another topic.
 *
 * @param written as it may be written, with the field that it is looked for in, such as {@code title:"data act"}
 * @param query what finds it; of another topic its name alone, as {@link TopicLanguage#parse} leaves it
 */
public record QueryPart(String written, Query query) {}
