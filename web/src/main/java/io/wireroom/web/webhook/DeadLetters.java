package io.wireroom.web.webhook;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.rejection.Rejections;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.kafka.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Writes deliveries that were given up to {@code wireroom.rejections}. Their topic is {@code wireroom.redeliveries} and
 * their key the webhook's id, so that {@code wireroom rejections retry} brings them to their webhook again and to nobody
 * else. Thread-safe.
 */
final class DeadLetters implements AutoCloseable {
    private final TopicWriter<Rejection> writer;
    private final InstantSource clock;

    DeadLetters(KafkaClients clients, InstantSource clock) {
        this.writer = new TopicWriter<>(clients, Topics.REJECTIONS);
        this.clock = clock;
    }

    /**
     * Writes one.
     *
     * @param record from which the delivery was made
     * @param message what the last attempt met
     * @throws KafkaException when the brokers do not take it
     */
    void write(String webhook, ConsumerRecord<String, byte[]> record, String article, String message) {
        Rejection.Builder builder = Rejections.start(
                        Stage.SINK, WebhookReason.WEBHOOK_UNDELIVERED, message, clock.instant())
                .setId(id(webhook, record))
                .setSubject(article)
                .setTopic(Topics.REDELIVERIES.name())
                .setKey(webhook)
                .setAttempt(Rejections.attempt(record.headers()));
        Rejection rejection =
                Rejections.payload(builder, Rejections.AVRO, record.value()).build();
        writer.write(rejection.getId(), rejection);
    }

    @Override
    public void close() {
        writer.close();
    }

    /** The same for the same record, so that one that is given up twice, by a crash between, has one rejection. */
    private static String id(String webhook, ConsumerRecord<String, byte[]> record) {
        String place = webhook + "/" + record.topic() + "/" + record.partition() + "/" + record.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
