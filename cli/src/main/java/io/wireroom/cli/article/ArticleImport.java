package io.wireroom.cli.article;

import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topics;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes the articles of a file to {@code wireroom.articles}, in the order of the file. */
public final class ArticleImport {
    private final KafkaClients clients;

    public ArticleImport(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Publishes all and returns when the brokers have them.
     *
     * @param progress told the number of articles handed over so far
     * @return how many
     * @throws RuntimeException of Kafka, when a broker refuses one; what went before is published
     */
    public long publish(ArticleFile file, LongConsumer progress) {
        WireroomTopics.ensure(clients, List.of(Topics.ARTICLES));
        AtomicReference<RuntimeException> refused = new AtomicReference<>();
        long[] count = new long[1];
        try (Producer<String, Article> producer =
                clients.producer("wireroom-import", Topics.ARTICLES.valueSerde().serializer())) {
            file.forEach(article -> {
                var unused = producer.send(
                        new ProducerRecord<>(Topics.ARTICLES.name(), article.getId(), article), (at, e) -> {
                            if (e != null) {
                                refused.compareAndSet(
                                        null, e instanceof RuntimeException r ? r : new IllegalStateException(e));
                            }
                        });
                progress.accept(++count[0]);
            });
            producer.flush();
        }
        RuntimeException failure = refused.get();
        if (failure != null) {
            throw failure;
        }
        return count[0];
    }
}
