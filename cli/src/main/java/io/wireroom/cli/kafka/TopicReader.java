package io.wireroom.cli.kafka;

import io.wireroom.cli.console.StopSignal;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics outside of any consumer group, so that nobody's offsets are touched. Records that cannot be decoded are
 * passed over and counted. Not thread-safe.
 */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients clients;
    private final StopSignal stopSignal;
    private long unreadable;

    public TopicReader(KafkaClients clients, StopSignal stopSignal) {
        this.clients = clients;
        this.stopSignal = stopSignal;
    }

    /**
     * A record as it was read.
     *
     * @param record where it stood, and its key
     * @param value absent for a tombstone
     */
    public record Read<V>(
            ConsumerRecord<String, byte[]> record, @Nullable V value) {}

    /** Decides after each batch of records whether to read on. */
    @FunctionalInterface
    public interface Sink<V> {
        /** Takes one record; false ends the reading. */
        boolean take(Read<V> record);
    }

    /** Reads up to where the topic ends now; a topic that does not exist is an empty one. */
    public <V> void readToEnd(Topic<V> topic, ReadFrom from, Consumer<Read<V>> sink) {
        read(topic, from, true, record -> {
            sink.accept(record);
            return true;
        });
    }

    /** The last value of each key that has one, in order of first appearance. */
    public <V> Map<String, V> latestByKey(Topic<V> topic) {
        Map<String, V> values = new LinkedHashMap<>();
        readToEnd(topic, ReadFrom.EARLIEST, read -> {
            V value = read.value();
            if (value == null) {
                values.remove(read.record().key());
            } else {
                values.put(read.record().key(), value);
            }
        });
        return values;
    }

    /**
     * Reads from a point on, until the sink or the stop signal ends it.
     *
     * @param untilEnd also ends where the topic ends now
     */
    public <V> void read(Topic<V> topic, ReadFrom from, boolean untilEnd, Sink<V> sink) {
        read(topic, from, untilEnd, () -> {}, sink);
    }

    /**
     * Reads from a point on, until the sink or the stop signal ends it.
     *
     * @param untilEnd also ends where the topic ends now
     * @param begun run before the first record is taken, once it is fixed which that is: nothing that is written while it
     *     runs is missed
     */
    public <V> void read(Topic<V> topic, ReadFrom from, boolean untilEnd, Runnable begun, Sink<V> sink) {
        try (org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer =
                clients.consumerWithoutGroup("wireroom-cli", new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, ends, from);
            begun.run();
            boolean going = !partitions.isEmpty();
            while (going && !(untilEnd && reached(consumer, ends))) {
                going = deliver(consumer, topic, sink) && !stopSignal.asked();
            }
        }
    }

    /** Records passed over because they could not be decoded. */
    public long unreadable() {
        return unreadable;
    }

    private <V> boolean deliver(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer, Topic<V> topic, Sink<V> sink) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            try {
                byte[] bytes = record.value();
                V value =
                        bytes == null ? null : topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
                if (!sink.take(new Read<>(record, value))) {
                    return false;
                }
            } catch (SerializationException e) {
                unreadable++;
            }
        }
        return true;
    }

    private static boolean reached(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void seek(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            ReadFrom from) {
        Collection<TopicPartition> partitions = ends.keySet();
        switch (from.place()) {
            case EARLIEST -> consumer.seekToBeginning(partitions);
            case LATEST -> ends.forEach(consumer::seek);
            case TIME -> {
                long millis = from.time().orElseThrow().toEpochMilli();
                Map<TopicPartition, Long> times = new LinkedHashMap<>();
                partitions.forEach(p -> times.put(p, millis));
                Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
                partitions.forEach(p -> {
                    OptionalLong offset = offset(offsets.get(p));
                    if (offset.isPresent()) {
                        consumer.seek(p, offset.getAsLong());
                    } else {
                        consumer.seekToEnd(List.of(p));
                    }
                });
            }
        }
    }

    private static OptionalLong offset(@Nullable OffsetAndTimestamp found) {
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.offset());
    }
}
