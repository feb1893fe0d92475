/**
 * How documents become bulk requests: when a batch is full, how many requests may run at once, which documents are sent
 * again and when. Knows neither Kafka nor Elasticsearch's client, and no clock: every call says what time it is.
 */
@NullMarked
package io.wireroom.sink.bulk;

import org.jspecify.annotations.NullMarked;
