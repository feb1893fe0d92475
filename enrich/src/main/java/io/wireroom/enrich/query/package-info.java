/**
 * The language of topics: {@link io.wireroom.enrich.query.TopicLanguage} reads it and makes Lucene queries of it, over words
 * as {@link io.wireroom.enrich.query.NewsAnalyzer} cuts them.
 */
@NullMarked
package io.wireroom.enrich.query;

import org.jspecify.annotations.NullMarked;
