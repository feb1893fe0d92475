package io.wireroom.cli.replay;

import io.wireroom.enrich.EnrichTopics;
import io.wireroom.enrich.intake.ReplayHeaders;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.EnrichedArticle;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Hands articles to the enrichment, to be tagged anew. Not thread-safe. */
final class ReplayPublisher implements AutoCloseable {
    private final Producer<String, EnrichedArticle> producer;
    private final List<Header> headers;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** @param taxonomyEnd end of {@code wireroom.taxonomy}: what stands before it counts for the tags */
    ReplayPublisher(KafkaClients clients, long taxonomyEnd) {
        this.producer = clients.producer(
                "wireroom-replay", EnrichTopics.REPLAYS.valueSerde().serializer());
        this.headers = List.of(ReplayHeaders.taxonomyAt(taxonomyEnd));
    }

    /**
     * Publishes an article with the time that its record bears: the windows of the stream take no notice of it.
     *
     * @param record where the article was read
     * @throws KafkaException when an earlier one could not be written
     */
    void publish(ConsumerRecord<String, byte[]> record, EnrichedArticle article) {
        throwFailure();
        ProducerRecord<String, EnrichedArticle> replay = new ProducerRecord<>(
                EnrichTopics.REPLAYS.name(), null, record.timestamp(), record.key(), article, headers);
        // its callback tells what became of it
        Future<RecordMetadata> unused = producer.send(replay, (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    /** Waits until all are written. */
    void flush() {
        producer.flush();
        throwFailure();
    }

    private void throwFailure() {
        Exception cause = failure.get();
        if (cause != null) {
            throw new KafkaException("an article could not be handed on: " + cause.getMessage(), cause);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
