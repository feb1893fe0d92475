package io.wireroom.ingest.publish;

import io.wireroom.ingest.poll.DomainPartitioner;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Adds, removes and lists subscriptions. Each stands in the partition of its registrable domain; see
 * {@link DomainPartitioner}. Each call returns when the broker has all of it. Thread-safe.
 */
public final class SubscriptionPublisher {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients clients;

    public SubscriptionPublisher(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Adds feeds, or replaces the subscriptions of feeds that are followed already.
     *
     * @throws IllegalStateException when the broker does not take one
     */
    public void add(Collection<Subscription> subscriptions) {
        Map<String, @Nullable Subscription> records = new TreeMap<>();
        subscriptions.forEach(subscription -> records.put(subscription.getUrl(), subscription));
        publish(records);
    }

    /**
     * Ends the subscriptions of feeds; URLs that are not subscribed do no harm.
     *
     * @throws IllegalStateException when the broker does not take one
     */
    public void remove(Collection<String> urls) {
        Map<String, @Nullable Subscription> tombstones = new TreeMap<>();
        urls.forEach(url -> tombstones.put(url, null));
        publish(tombstones);
    }

    /** All subscriptions, in the order of their URLs. */
    public List<Subscription> list() {
        return List.copyOf(last(Topics.FEEDS).values());
    }

    /** What is known of each feed after its last poll, by URL. */
    public Map<String, FeedState> states() {
        return last(Topics.FEED_STATE);
    }

    private void publish(Map<String, @Nullable Subscription> records) {
        String topic = Topics.FEEDS.name();
        try (Producer<String, Subscription> producer = clients.producer(
                "wireroom-subscriptions", Topics.FEEDS.valueSerde().serializer())) {
            int partitions = producer.partitionsFor(topic).size();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach((url, subscription) -> sent.add(producer.send(
                    new ProducerRecord<>(topic, DomainPartitioner.partition(url, partitions), url, subscription))));
            sent.forEach(SubscriptionPublisher::await);
        }
    }

    private <V> Map<String, V> last(Topic<V> topic) {
        Map<String, V> last = new TreeMap<>();
        try (Consumer<String, byte[]> consumer =
                clients.consumerWithoutGroup("wireroom-subscriptions", new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> take(topic, record, last));
            }
        }
        return last;
    }

    private static <V> void take(Topic<V> topic, ConsumerRecord<String, byte[]> record, Map<String, V> last) {
        if (record.value() == null) {
            last.remove(record.key());
        } else {
            last.put(record.key(), topic.valueSerde().deserializer().deserialize(topic.name(), record.value()));
        }
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker takes records", e);
        }
    }
}
