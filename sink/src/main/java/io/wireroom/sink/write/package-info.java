/** Batches become bulk requests to Elasticsearch, and its answers outcomes of their items. */
@NullMarked
package io.wireroom.sink.write;

import org.jspecify.annotations.NullMarked;
