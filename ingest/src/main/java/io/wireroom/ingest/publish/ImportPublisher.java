package io.wireroom.ingest.publish;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topics;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Publishes the articles of a file to {@code wireroom.articles}. Importing a file again publishes the same ids again. */
public final class ImportPublisher {
    private final KafkaClients clients;

    public ImportPublisher(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Publishes the file, which the caller has checked, and returns when the broker has all of it.
     *
     * @param progress is told now and then how many articles were handed over
     * @return the articles published
     * @throws IOException when the file cannot be read
     * @throws IllegalStateException when the broker does not take an article; those before it are published
     */
    public long publish(ImportFile file, LongConsumer progress) throws IOException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        AtomicLong count = new AtomicLong();
        try (Producer<String, Article> producer =
                clients.producer("wireroom-import", Topics.ARTICLES.valueSerde().serializer())) {
            file.forEach(article -> {
                refuse(failure.get());
                send(producer, article, failure);
                progress.accept(count.incrementAndGet());
            });
            producer.flush();
        }
        refuse(failure.get());
        return count.get();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback keeps the first failure
    private static void send(
            Producer<String, Article> producer, Article article, AtomicReference<@Nullable Exception> failure) {
        producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), article.getId(), article), (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    private static void refuse(@Nullable Exception failure) {
        if (failure != null) {
            throw new IllegalStateException("the broker did not take an article: " + failure.getMessage(), failure);
        }
    }
}
