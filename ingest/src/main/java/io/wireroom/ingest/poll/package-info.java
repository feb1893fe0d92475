/**
 * Follows the feeds: decides when each is polled, polls it, finds what is new in it, and commits discoveries and the
 * feed's new state together. {@link io.wireroom.ingest.poll.PollLoop} runs it on Kafka; the decisions themselves know
 * neither Kafka nor a clock.
 */
@NullMarked
package io.wireroom.ingest.poll;

import org.jspecify.annotations.NullMarked;
