/** The adapter to Elasticsearch: one class touches its client, the rest turns batches into requests and answers back. */
@NullMarked
package io.wireroom.sink.write;

import org.jspecify.annotations.NullMarked;
