package io.wireroom.bench.enrich;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topics;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Publishes articles as an ingester does. Not thread-safe. */
public final class Publisher implements AutoCloseable {
    private final Producer<String, Article> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Publisher(KafkaClients clients) {
        producer =
                clients.producer("bench-articles", Topics.ARTICLES.valueSerde().serializer());
    }

    /**
     * Hands an article over.
     *
     * @param timestamp of the record, milliseconds
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback keeps the last failure
    public void publish(Article article, long timestamp) {
        producer.send(
                new ProducerRecord<>(Topics.ARTICLES.name(), null, timestamp, article.getId(), article),
                (metadata, problem) -> {
                    if (problem != null) {
                        failure.set(problem);
                    }
                });
    }

    /**
     * Waits until the broker has all.
     *
     * @throws IllegalStateException when it did not take one
     */
    public void flush() {
        producer.flush();
        Exception problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("the broker did not take an article", problem);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
