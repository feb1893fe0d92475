/** The Kafka topics of Wireroom as typed values: name, serdes, partitioning, retention and cleanup, each declared once. */
@NullMarked
package io.wireroom.schemas.topic;

import org.jspecify.annotations.NullMarked;
