/**
 * A real Kafka broker inside this JVM: one node that is broker and KRaft controller, on loopback, with its data in one
 * folder.
 */
@NullMarked
package io.wireroom.embedded.kafka;

import org.jspecify.annotations.NullMarked;
