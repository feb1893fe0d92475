package io.wireroom.enrich.reject;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.rejection.Rejections;
import io.wireroom.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the dead-letter record of a rejected record; Streams sends it within the record's own transaction (KIP-1034). */
final class DeadLetters {
    private DeadLetters() {}

    static Rejection rejection(ConsumerRecord<byte[], byte[]> source, EnrichProblem problem, String message) {
        Instant at = InstantSource.system().instant();
        Rejection.Builder builder = Rejections.start(Stage.ENRICH, problem, message, at);
        int attempt = Rejections.attempt(source.headers());
        builder = Rejections.source(builder, source, attempt);
        if (source.key() != null) {
            builder.setSubject(new String(source.key(), StandardCharsets.UTF_8));
        }
        return builder.build();
    }

    /** Of work that no record has caused. */
    static Rejection rejection(EnrichProblem problem, String message) {
        return Rejections.start(
                        Stage.ENRICH, problem, message, InstantSource.system().instant())
                .build();
    }

    static List<ProducerRecord<byte[], byte[]>> records(Rejection rejection) {
        String topic = Topics.REJECTIONS.name();
        return List.of(new ProducerRecord<>(
                topic,
                Topics.REJECTIONS.keySerde().serializer().serialize(topic, rejection.getId()),
                Topics.REJECTIONS.valueSerde().serializer().serialize(topic, rejection)));
    }

    static String message(Exception problem) {
        String text = problem.getMessage() == null ? "" : ": " + problem.getMessage();
        return problem.getClass().getSimpleName() + text;
    }
}
