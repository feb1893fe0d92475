package io.wireroom.ingest.poll;

import io.wireroom.ingest.poll.Restored.Owned;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads subscriptions and feed states of partitions, from the beginning to what was committed when it began. */
final class StateRestorer {
    private static final Logger LOG = LoggerFactory.getLogger(StateRestorer.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients clients;

    StateRestorer(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Reads the partitions.
     *
     * @param stopped ends the reading early; the result is then incomplete
     */
    Restored restore(Collection<Integer> partitions, BooleanSupplier stopped) {
        Reading reading = new Reading();
        try (Consumer<String, byte[]> consumer =
                clients.consumerWithoutGroup("wireroom-ingest-restore", new ByteArrayDeserializer())) {
            List<TopicPartition> both = new ArrayList<>();
            partitions.forEach(p -> both.add(new TopicPartition(Topics.FEEDS.name(), p)));
            partitions.forEach(p -> both.add(new TopicPartition(Topics.FEED_STATE.name(), p)));
            consumer.assign(both);
            consumer.seekToBeginning(both);
            Map<TopicPartition, Long> ends = consumer.endOffsets(both);
            while (!stopped.getAsBoolean() && !reached(consumer, ends)) {
                consumer.poll(POLL).forEach(reading::take);
            }
            return reading.result(ends);
        }
    }

    private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** The record's value; empty for a tombstone and for bytes that cannot be read, which are logged. */
    static <V> Optional<V> value(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(topic.valueSerde().deserializer().deserialize(topic.name(), record.value()));
        } catch (SerializationException e) {
            LOG.warn("{} is passed over: {}", where(record), e.getMessage());
            return Optional.empty();
        }
    }

    private static String where(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + " at " + record.offset();
    }

    private static final class Reading {
        private final Map<String, Owned> feeds = new HashMap<>();
        private final Map<String, FeedState> states = new HashMap<>();

        void take(ConsumerRecord<String, byte[]> record) {
            if (record.topic().equals(Topics.FEEDS.name())) {
                Optional<Subscription> feed = value(Topics.FEEDS, record);
                put(feeds, record.key(), feed.map(subscription -> new Owned(subscription, record.partition())));
            } else {
                put(states, record.key(), value(Topics.FEED_STATE, record));
            }
        }

        private static <V> void put(Map<String, V> map, String key, Optional<V> value) {
            value.ifPresentOrElse(v -> map.put(key, v), () -> map.remove(key));
        }

        Restored result(Map<TopicPartition, Long> ends) {
            Map<Integer, Long> positions = new HashMap<>();
            ends.forEach((partition, end) -> {
                if (partition.topic().equals(Topics.FEEDS.name())) {
                    positions.put(partition.partition(), end);
                }
            });
            return new Restored(new ArrayList<>(feeds.values()), states, positions);
        }
    }
}
