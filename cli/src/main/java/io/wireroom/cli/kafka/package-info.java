/** The commands' way to Kafka: where it is, and reading topics from a point to an end. */
@NullMarked
package io.wireroom.cli.kafka;

import org.jspecify.annotations.NullMarked;
