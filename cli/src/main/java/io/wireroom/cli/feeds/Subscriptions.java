package io.wireroom.cli.feeds;

import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.ingest.poll.DomainPartitioner;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The subscriptions in {@code wireroom.feeds}, by URL. */
public final class Subscriptions {
    private final KafkaClients clients;
    private final TopicReader reader;

    public Subscriptions(KafkaClients clients, StopSignal stopSignal) {
        this.clients = clients;
        this.reader = new TopicReader(clients, stopSignal);
    }

    /** All of them, sorted by URL. */
    public Map<String, Subscription> all() {
        return new TreeMap<>(reader.latestByKey(Topics.FEEDS));
    }

    /** What is known of each feed, by URL. */
    public Map<String, FeedState> states() {
        return reader.latestByKey(Topics.FEED_STATE);
    }

    /** Adds or replaces; returns when the brokers have them. */
    public void put(Collection<Subscription> subscriptions) {
        WireroomTopics.ensure(clients, List.of(Topics.FEEDS, Topics.FEED_STATE));
        Map<String, @Nullable Subscription> records = new TreeMap<>();
        subscriptions.forEach(s -> records.put(s.getUrl(), s));
        send(records);
    }

    /** Removes; URLs that are not subscribed do no harm. */
    public void remove(Collection<String> urls) {
        Map<String, @Nullable Subscription> tombstones = new TreeMap<>();
        urls.forEach(url -> tombstones.put(url, null));
        send(tombstones);
    }

    private void send(Map<String, @Nullable Subscription> records) {
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        try (Producer<String, @Nullable Subscription> producer =
                clients.producer("wireroom-feeds", Topics.FEEDS.valueSerde().serializer())) {
            int partitions = producer.partitionsFor(Topics.FEEDS.name()).size();
            records.forEach((url, value) -> sends.add(producer.send(new ProducerRecord<>(
                    Topics.FEEDS.name(), DomainPartitioner.partition(url, partitions), url, value))));
            sends.forEach(Subscriptions::await);
        }
    }

    private static void await(Future<RecordMetadata> send) {
        try {
            send.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }
}
