package io.wireroom.ingest.fetch;

import io.wireroom.ingest.boilerplate.Sources.Change;
import io.wireroom.ingest.fetch.PageOutcome.Trouble;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.rejection.Rejections;
import io.wireroom.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The records that a finished discovery leaves behind. */
final class FetchOutput {
    private FetchOutput() {}

    /** An article under its id. */
    static ProducerRecord<String, byte[]> article(Article article) {
        String topic = Topics.ARTICLES.name();
        return new ProducerRecord<>(
                topic,
                article.getId(),
                Topics.ARTICLES.valueSerde().serializer().serialize(topic, article));
    }

    /** What is known of a source, or that it is forgotten. */
    static ProducerRecord<String, byte[]> source(Change change) {
        String topic = Topics.BOILERPLATE.name();
        byte @Nullable [] value = change.blocks()
                .map(blocks -> Topics.BOILERPLATE.valueSerde().serializer().serialize(topic, blocks))
                .orElse(null);
        return new ProducerRecord<>(topic, change.partition(), change.host(), value);
    }

    /** A discovery without an article, kept whole so that it can be tried again. */
    static ProducerRecord<String, byte[]> rejection(FetchTask task, Trouble trouble, Instant now) {
        String url = task.discovery().getUrl();
        String message = url + ": " + trouble.detail() + tries(task.attempt());
        return rejection(
                Rejections.start(Stage.FETCH, trouble.reason(), message, now).setSubject(url), task.record());
    }

    /** A record that is no discovery. */
    static ProducerRecord<String, byte[]> unreadable(ConsumerRecord<String, byte[]> record, String why, Instant now) {
        return rejection(Rejections.start(Stage.FETCH, FetchReason.UNREADABLE_RECORD, why, now), record);
    }

    private static ProducerRecord<String, byte[]> rejection(
            Rejection.Builder builder, ConsumerRecord<String, byte[]> source) {
        Rejection rejection = Rejections.source(builder, raw(source), Rejections.attempt(source.headers()))
                .build();
        String topic = Topics.REJECTIONS.name();
        return new ProducerRecord<>(
                topic,
                rejection.getId(),
                Topics.REJECTIONS.valueSerde().serializer().serialize(topic, rejection));
    }

    private static String tries(int attempt) {
        return attempt == 1 ? "" : " (" + attempt + " tries)";
    }

    private static ConsumerRecord<byte[], byte[]> raw(ConsumerRecord<String, byte[]> record) {
        byte[] key = record.key() == null ? new byte[0] : record.key().getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<byte[], byte[]> raw =
                new ConsumerRecord<>(record.topic(), record.partition(), record.offset(), key, record.value());
        record.headers().forEach(raw.headers()::add);
        return raw;
    }
}
