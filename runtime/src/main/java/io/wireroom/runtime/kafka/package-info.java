/** Kafka clients as every role uses them, and the creation of topics. */
@NullMarked
package io.wireroom.runtime.kafka;

import org.jspecify.annotations.NullMarked;
