package io.wireroom.web.audit;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.AuditEvent;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the audit log backwards, a page at a time. The topic has one partition, so that it has one order. Thread-safe. */
final class AuditReader {
    private static final TopicPartition LOG = new TopicPartition(Topics.AUDIT.name(), 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_POLLS = 10;

    private final KafkaClients clients;

    AuditReader(KafkaClients clients) {
        this.clients = clients.impatient();
    }

    /**
     * Events, the newest first.
     *
     * @param before offset behind the last event of the next page; empty when there is none
     */
    record Page(List<AuditEvent> events, OptionalLong before) {}

    /**
     * The page before an offset.
     *
     * @param before empty for the newest page
     * @throws KafkaException when Kafka does not answer within some seconds
     */
    Page read(OptionalLong before, int limit) {
        try (Consumer<String, byte[]> consumer =
                clients.consumerWithoutGroup("wireroom-web-audit", new ByteArrayDeserializer())) {
            List<TopicPartition> one = List.of(LOG);
            consumer.assign(one);
            long first = consumer.beginningOffsets(one).getOrDefault(LOG, 0L);
            long last = consumer.endOffsets(one).getOrDefault(LOG, 0L);
            long to = Math.min(last, before.orElse(last));
            long from = Math.max(first, to - limit);
            consumer.seek(LOG, from);
            List<AuditEvent> events = read(consumer, to);
            Collections.reverse(events);
            return new Page(List.copyOf(events), from > first ? OptionalLong.of(from) : OptionalLong.empty());
        }
    }

    private static List<AuditEvent> read(Consumer<String, byte[]> consumer, long to) {
        List<AuditEvent> events = new ArrayList<>();
        int polls = 0;
        while (consumer.position(LOG) < to) {
            if (polls == MOST_POLLS) {
                throw new TimeoutException(LOG.topic() + " was not read in time");
            }
            polls++;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < to) {
                    decoded(record).ifPresent(events::add);
                }
            }
        }
        return events;
    }

    private static Optional<AuditEvent> decoded(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(
                    Topics.AUDIT.valueSerde().deserializer().deserialize(LOG.topic(), record.value()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
