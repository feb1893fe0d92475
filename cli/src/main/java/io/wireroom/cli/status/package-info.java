/** {@code wireroom status}: how the pipeline is, from running processes and from Kafka. */
@NullMarked
package io.wireroom.cli.status;

import org.jspecify.annotations.NullMarked;
