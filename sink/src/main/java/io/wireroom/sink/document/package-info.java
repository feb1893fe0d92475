/** Enriched articles and stories as the JSON documents that Elasticsearch stores and that the command prints. Pure. */
@NullMarked
package io.wireroom.sink.document;

import org.jspecify.annotations.NullMarked;
