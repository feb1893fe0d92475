/** The Kafka side: records in, documents out, offsets committed only behind acknowledged documents. */
@NullMarked
package io.wireroom.sink.consume;

import org.jspecify.annotations.NullMarked;
