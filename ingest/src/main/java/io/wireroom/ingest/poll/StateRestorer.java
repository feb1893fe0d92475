package io.wireroom.ingest.poll;

import io.wireroom.ingest.poll.Restored.Owned;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Replay;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads subscriptions and feed states of partitions, from the beginning to what was committed when it began. */
final class StateRestorer {
    private static final Logger LOG = LoggerFactory.getLogger(StateRestorer.class);

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
        List<TopicPartition> both = new ArrayList<>();
        partitions.forEach(p -> both.add(new TopicPartition(Topics.FEEDS.name(), p)));
        partitions.forEach(p -> both.add(new TopicPartition(Topics.FEED_STATE.name(), p)));
        return reading.result(Replay.of(clients, both, stopped, reading::take));
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
        private final Map<String, Placed<Subscription>> feeds = new HashMap<>();
        private final Map<String, Placed<FeedState>> states = new HashMap<>();
        private final Set<String> mentioned = new HashSet<>();

        void take(ConsumerRecord<String, byte[]> record) {
            if (record.topic().equals(Topics.FEEDS.name())) {
                mention(record);
                put(feeds, record, value(Topics.FEEDS, record));
            } else {
                put(states, record, value(Topics.FEED_STATE, record));
            }
        }

        /** A subscription that this version cannot read is still one: its feed is not forgotten. */
        private void mention(ConsumerRecord<String, byte[]> record) {
            if (record.value() == null) {
                mentioned.remove(record.key());
            } else {
                mentioned.add(record.key());
            }
        }

        private static <V> void put(
                Map<String, Placed<V>> map, ConsumerRecord<String, byte[]> record, Optional<V> value) {
            value.ifPresentOrElse(
                    v -> map.put(record.key(), new Placed<>(v, record.partition())), () -> map.remove(record.key()));
        }

        Restored result(Map<TopicPartition, Long> ends) {
            Map<Integer, Long> positions = new HashMap<>();
            ends.forEach((partition, end) -> {
                if (partition.topic().equals(Topics.FEEDS.name())) {
                    positions.put(partition.partition(), end);
                }
            });
            return new Restored(feeds.entrySet().stream().map(this::owned).toList(), forgotten(), positions);
        }

        private Owned owned(Map.Entry<String, Placed<Subscription>> feed) {
            Placed<Subscription> placed = feed.getValue();
            return new Owned(
                    placed.value(),
                    placed.partition(),
                    Optional.ofNullable(states.get(feed.getKey())).map(Placed::value));
        }

        private List<ForgottenFeed> forgotten() {
            return states.entrySet().stream()
                    .filter(state -> !mentioned.contains(state.getKey()))
                    .map(state ->
                            new ForgottenFeed(state.getKey(), state.getValue().partition()))
                    .toList();
        }
    }

    private record Placed<V>(V value, int partition) {}
}
