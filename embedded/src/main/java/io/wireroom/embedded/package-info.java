/**
 * A real Kafka broker and a real Elasticsearch node for one machine and for tests: no container, no installation, data
 * folders that survive restarts, nothing left behind when the process ends.
 */
@NullMarked
package io.wireroom.embedded;

import org.jspecify.annotations.NullMarked;
