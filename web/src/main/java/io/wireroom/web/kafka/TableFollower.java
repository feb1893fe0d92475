package io.wireroom.web.kafka;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.web.kafka.CompactedTable.TableListener;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last value of each key of a compacted topic, held in memory by a thread that reads it from its beginning and follows
 * it. While Kafka is away it holds what it knew; when it is back all is read anew. Thread-safe.
 */
public final class TableFollower<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TableFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long OWN_WRITE_SECONDS = 5;

    private final Topic<V> topic;
    private final TableListener<V> listener;
    private final ReaderThread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Integer, Long> positions = new HashMap<>();

    private volatile Map<String, V> table = Map.of();
    private volatile boolean read;

    /** @param listener told the whole table when it has been read for the first time, and after each change; by one thread */
    public TableFollower(KafkaClients clients, Topic<V> topic, TableListener<V> listener) {
        this.topic = topic;
        this.listener = listener;
        this.thread = new ReaderThread(
                "web-" + topic.name(),
                () -> clients.consumerWithoutGroup("wireroom-web", new ByteArrayDeserializer()),
                this::follow,
                this::lost);
    }

    /** Starts reading, and returns. */
    public void start() {
        thread.start();
    }

    /** True when the topic has been read to its end once; before, the table is empty. */
    public boolean isRead() {
        return read;
    }

    /** The last value of each key, in the order of the keys; another map after each change, and never changed itself. */
    public Map<String, V> table() {
        return table;
    }

    /** Waits some seconds until a record has been taken; without it the reader would not see its own change. */
    void await(int partition, long offset) {
        long left = TimeUnit.SECONDS.toNanos(OWN_WRITE_SECONDS);
        lock.lock();
        try {
            while (left > 0 && positions.getOrDefault(partition, 0L) <= offset) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.close();
    }

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
        Map<String, V> building = new HashMap<>();
        boolean whole = false;
        while (!thread.isStopped()) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(record -> take(record, building));
            boolean first =
                    !whole && partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
            whole = whole || first;
            if (whole && (first || !records.isEmpty())) {
                publish(Collections.unmodifiableMap(new TreeMap<>(building)), consumer, partitions);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, Map<String, V> building) {
        if (record.value() == null) {
            building.remove(record.key());
            return;
        }
        try {
            building.put(record.key(), topic.valueSerde().deserializer().deserialize(topic.name(), record.value()));
        } catch (SerializationException e) {
            LOG.warn("{} at offset {} is passed over: {}", topic.name(), record.offset(), e.getMessage());
        }
    }

    private void publish(Map<String, V> now, Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        table = now;
        listener.changed(now);
        read = true;
        Map<Integer, Long> reached = new HashMap<>();
        partitions.forEach(p -> reached.put(p.partition(), consumer.position(p)));
        signal(reached);
    }

    private void signal(Map<Integer, Long> reached) {
        lock.lock();
        try {
            positions.putAll(reached);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void lost(KafkaException cause) {
        LOG.warn("{} cannot be read now: {}", topic.name(), cause.getMessage());
    }
}
