package io.wireroom.cli.web;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest value of each key of a compacted topic, kept in memory by a thread that reads it from its beginning and follows
 * it. While Kafka is away the values of before stay; when it is back they are read anew. Thread-safe.
 */
final class FollowedTopic<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long RETRY_MILLIS = 1_000;

    private final KafkaClients clients;
    private final Topic<V> topic;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Optional<Consumer<String, byte[]>> reading = Optional.empty();
    private volatile Optional<Map<String, V>> values = Optional.empty();
    private volatile boolean following;

    FollowedTopic(KafkaClients clients, Topic<V> topic) {
        this.clients = clients;
        this.topic = topic;
        this.thread = new Thread(this::run, topic.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** All values by key, unchanging and in the order of their keys; empty until the topic was read once. */
    Optional<Map<String, V>> values() {
        return values;
    }

    /** True while what the topic holds is known. */
    boolean isFollowing() {
        return following;
    }

    @Override
    public void close() {
        stop.countDown();
        reading.ifPresent(Consumer::wakeup);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void run() {
        while (!isStopped()) {
            try (Consumer<String, byte[]> consumer =
                    clients.consumerWithoutGroup("wireroom-web", new ByteArrayDeserializer())) {
                reading = Optional.of(consumer);
                follow(consumer);
            } catch (WakeupException e) {
                LOG.debug("woken to stop");
            } catch (KafkaException e) {
                LOG.warn("{} cannot be read now: {}", topic.name(), e.getMessage());
            } finally {
                reading = Optional.empty();
                following = false;
            }
            pause();
        }
    }

    private void pause() {
        try {
            boolean unused = stop.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it is stopped; returns where the topic is not there yet. */
    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, V> read = new TreeMap<>();
        boolean changed = true;
        while (!isStopped()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                changed |= take(record, read);
            }
            if (changed
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                values = Optional.of(Collections.unmodifiableMap(new TreeMap<>(read)));
                following = true;
                changed = false;
            }
        }
    }

    private boolean take(ConsumerRecord<String, byte[]> record, Map<String, V> into) {
        try {
            if (record.value() == null) {
                into.remove(record.key());
            } else {
                into.put(record.key(), topic.valueSerde().deserializer().deserialize(topic.name(), record.value()));
            }
            return true;
        } catch (SerializationException e) {
            return false; // written by a newer version
        }
    }
}
