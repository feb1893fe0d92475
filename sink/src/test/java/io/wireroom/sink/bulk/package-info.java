/** Tests of batching, retrying and limiting, without Kafka and without Elasticsearch. */
@NullMarked
package io.wireroom.sink.bulk;

import org.jspecify.annotations.NullMarked;
