package io.wireroom.web.kafka;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Writes single records to a topic and waits until the brokers have them. Connects when first used. Thread-safe. */
public final class TopicWriter<V> implements AutoCloseable {
    private static final Map<String, String> SOME_SECONDS =
            Map.of("max.block.ms", "5000", "request.timeout.ms", "3000", "delivery.timeout.ms", "5000");

    private final KafkaClients clients;
    private final Topic<V> topic;
    private Optional<Producer<String, V>> producer = Optional.empty();

    public TopicWriter(KafkaClients clients, Topic<V> topic) {
        this.clients = clients.with(SOME_SECONDS);
        this.topic = topic;
    }

    /**
     * Writes a record.
     *
     * @param value null for a tombstone
     * @return where it stands
     * @throws KafkaException when the brokers do not have it after some seconds
     */
    public RecordMetadata write(String key, @Nullable V value) {
        try {
            return producer()
                    .send(new ProducerRecord<>(topic.name(), key, value))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public synchronized void close() {
        producer.ifPresent(Producer::close);
        producer = Optional.empty();
    }

    private synchronized Producer<String, V> producer() {
        Producer<String, V> open = producer.orElseGet(() -> clients.producer(
                "wireroom-web-" + topic.name(), topic.valueSerde().serializer()));
        producer = Optional.of(open);
        return open;
    }
}
