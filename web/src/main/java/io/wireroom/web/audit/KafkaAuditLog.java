package io.wireroom.web.audit;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.AuditEvent;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.AuditEntry;
import io.wireroom.web.api.AuditLog;
import io.wireroom.web.kafka.TopicWriter;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps entries on {@code wireroom.audit}, waiting some seconds for the brokers. Thread-safe. */
public final class KafkaAuditLog implements AuditLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaAuditLog.class);

    private final TopicWriter<AuditEvent> writer;

    public KafkaAuditLog(KafkaClients clients) {
        this.writer = new TopicWriter<>(clients, Topics.AUDIT);
    }

    @Override
    public void write(AuditEntry entry) {
        AuditEvent event = event(entry);
        try {
            writer.write(event.getId(), event);
        } catch (KafkaException e) {
            LOG.error("the audit log could not keep {}: {}", event, e.getMessage());
        }
    }

    @Override
    public void close() {
        writer.close();
    }

    private static AuditEvent event(AuditEntry entry) {
        return AuditEvent.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setAt(entry.at())
                .setWho(entry.caller().name())
                .setLevel(entry.caller().level().name())
                .setAction(entry.action())
                .setSubject(entry.subject())
                .setDetail(entry.detail().orElse(null))
                .setAddress(entry.address())
                .setStatus(entry.status())
                .build();
    }
}
