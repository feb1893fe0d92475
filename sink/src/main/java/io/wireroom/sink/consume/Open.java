package io.wireroom.sink.consume;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record whose fate is not known yet.
 *
 * @param record the record, verbatim, should it be rejected
 * @param milestones of an article
 */
record Open(ConsumerRecord<@Nullable String, byte @Nullable []> record, Optional<Milestones> milestones) {}
