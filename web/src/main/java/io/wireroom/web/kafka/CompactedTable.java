package io.wireroom.web.kafka;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The last value of each key of a compacted topic, in memory, as the topic is now; what is written through it can be read
 * from it at once. While Kafka is away it holds what it knew. Thread-safe.
 */
public final class CompactedTable<V> implements AutoCloseable {
    private final Topic<V> topic;
    private final TableFollower<V> follower;
    private final TopicWriter<V> writer;

    /**
     * @param listener told the whole table when it has been read for the first time, and after each change; by one thread
     */
    public CompactedTable(KafkaClients clients, Topic<V> topic, TableListener<V> listener) {
        this.topic = topic;
        this.follower = new TableFollower<>(clients, topic, listener);
        this.writer = new TopicWriter<>(clients, topic);
    }

    /** Hears of a table. */
    @FunctionalInterface
    public interface TableListener<V> {
        /** @param table the last value of each key; never changed */
        void changed(Map<String, V> table);
    }

    /** Starts reading, and returns. */
    public void start() {
        follower.start();
    }

    /** True when the topic has been read to its end once; before, the table is empty. */
    public boolean isRead() {
        return follower.isRead();
    }

    /** The last value of each key. */
    public Map<String, V> all() {
        return follower.table();
    }

    /**
     * The last value of each key, once they are known.
     *
     * @throws ProblemException when the topic has not been read yet
     */
    public Map<String, V> known() {
        if (!isRead()) {
            throw away("could not be read yet");
        }
        return all();
    }

    /**
     * Writes a value, or removes the key.
     *
     * @param value null to remove it
     * @throws ProblemException when Kafka does not take it
     */
    public void write(String key, @Nullable V value) {
        try {
            RecordMetadata where = writer.write(key, value);
            follower.await(where.partition(), where.offset());
        } catch (KafkaException e) {
            throw away("takes nothing now");
        }
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }

    private ProblemException away(String what) {
        return Problem.of(ProblemKind.AWAY, topic.name() + " " + what + ": Kafka does not answer; try again soon")
                .asException();
    }
}
