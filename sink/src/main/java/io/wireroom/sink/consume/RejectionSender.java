package io.wireroom.sink.consume;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.rejection.Rejections;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.SinkProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends what the sink cannot index to {@code wireroom.rejections}, whole, so that it can be retried. Thread-safe. */
final class RejectionSender {
    private static final int MAX_MESSAGE = 2_000;

    private final Producer<String, Rejection> producer;

    RejectionSender(Producer<String, Rejection> producer) {
        this.producer = producer;
    }

    /**
     * Makes the rejection of a record. Its id follows from the record's place, so that a record read again after a crash
     * is seen to be the same rejection.
     */
    static Rejection rejection(
            ConsumerRecord<@Nullable String, byte @Nullable []> record,
            SinkProblem problem,
            String message,
            Instant now) {
        String cut = message.substring(0, Math.min(message.length(), MAX_MESSAGE));
        Rejection.Builder builder = Rejections.start(Stage.SINK, problem, cut, now)
                .setId(id(record))
                .setSubject(record.key());
        return Rejections.source(builder, inBytes(record), Rejections.attempt(record.headers()))
                .build();
    }

    /**
     * Sends a rejection.
     *
     * @param whenDone told, on any thread, whether the broker has it
     */
    void send(Rejection rejection, Consumer<Boolean> whenDone) {
        try {
            Future<RecordMetadata> unused = producer.send(
                    new ProducerRecord<>(Topics.REJECTIONS.name(), rejection.getId(), rejection),
                    (metadata, failure) -> whenDone.accept(failure == null));
        } catch (KafkaException e) { // no room or no metadata for too long: the broker is away
            whenDone.accept(false);
        }
    }

    private static String id(ConsumerRecord<?, ?> record) {
        String place = record.topic() + "/" + record.partition() + "/" + record.offset() + "/" + record.timestamp();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @SuppressWarnings("NullAway") // a Kafka record's key and value may be null; the class carries no such mark
    private static ConsumerRecord<byte[], byte[]> inBytes(ConsumerRecord<@Nullable String, byte @Nullable []> record) {
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<byte[], byte[]> copy =
                new ConsumerRecord<>(record.topic(), record.partition(), record.offset(), key, record.value());
        record.headers().forEach(copy.headers()::add);
        return copy;
    }
}
