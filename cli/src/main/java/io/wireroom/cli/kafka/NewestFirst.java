package io.wireroom.cli.kafka;

import io.wireroom.cli.console.Progress;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks for something in a topic from its end backwards, in pieces that grow, until it is found: what came last is found in
 * a moment however much the topic holds. Outside of any consumer group; records that cannot be decoded are passed over. Not
 * thread-safe.
 */
public final class NewestFirst {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long FIRST_PIECE = 500;
    private static final long LARGEST_PIECE = 100_000;

    private final KafkaClients clients;
    private final StopSignal stopSignal;
    private final Progress progress;

    /** @param progress told how many records have been looked at */
    public NewestFirst(KafkaClients clients, StopSignal stopSignal, Progress progress) {
        this.clients = clients;
        this.stopSignal = stopSignal;
        this.progress = progress;
    }

    /** Takes what is read; within a piece in the topic's order, the pieces from the newest to the oldest. */
    @FunctionalInterface
    public interface Sink<V> {
        void take(V value);
    }

    /**
     * Reads until it is enough, or all has been read.
     *
     * @param key whose records are looked for, if it is known: the partition that its hash names is read before the others
     * @param enough asked behind each piece
     */
    public <V> void read(Topic<V> topic, Optional<String> key, BooleanSupplier enough, Sink<V> sink) {
        try (Consumer<String, byte[]> consumer =
                clients.consumerWithoutGroup("wireroom-cli", new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(all);
            List<TopicPartition> first = key.isEmpty() || all.isEmpty() ? List.of() : List.of(home(key.get(), all));
            List<TopicPartition> others =
                    all.stream().filter(p -> !first.contains(p)).toList();
            new Search<>(consumer, topic, sink, all).among(first, enough).among(others, enough);
        }
    }

    /** Where producers put a key as long as a topic's count of partitions stays. */
    private static TopicPartition home(String key, List<TopicPartition> all) {
        int partition = BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), all.size());
        return new TopicPartition(all.get(0).topic(), partition);
    }

    /** One search, whose open ends move towards the beginning. */
    private final class Search<V> {
        private final Consumer<String, byte[]> consumer;
        private final Topic<V> topic;
        private final Sink<V> sink;
        private final Map<TopicPartition, Long> starts;
        private final Map<TopicPartition, Long> unread;
        private final long total;

        Search(Consumer<String, byte[]> consumer, Topic<V> topic, Sink<V> sink, List<TopicPartition> partitions) {
            this.consumer = consumer;
            this.topic = topic;
            this.sink = sink;
            this.starts = consumer.beginningOffsets(partitions);
            this.unread = new HashMap<>(consumer.endOffsets(partitions));
            this.total = left();
        }

        private long left() {
            return unread.entrySet().stream()
                    .mapToLong(end -> end.getValue() - start(end.getKey()))
                    .sum();
        }

        private long start(TopicPartition partition) {
            return starts.getOrDefault(partition, 0L);
        }

        private long end(TopicPartition partition) {
            return unread.getOrDefault(partition, 0L);
        }

        Search<V> among(List<TopicPartition> partitions, BooleanSupplier enough) {
            long piece = FIRST_PIECE;
            List<TopicPartition> open = open(partitions);
            while (!open.isEmpty() && !enough.getAsBoolean() && !stopSignal.asked()) {
                read(open, piece);
                piece = Math.min(LARGEST_PIECE, piece * 4);
                open = open(partitions);
            }
            return this;
        }

        private List<TopicPartition> open(List<TopicPartition> partitions) {
            return partitions.stream().filter(p -> end(p) > start(p)).toList();
        }

        /** Reads so many records of each partition, or what it has left. */
        private void read(List<TopicPartition> partitions, long piece) {
            Map<TopicPartition, Long> from = new HashMap<>();
            partitions.forEach(p -> from.put(p, Math.max(start(p), end(p) - piece)));
            consumer.assign(partitions);
            consumer.resume(partitions);
            from.forEach(consumer::seek);
            List<TopicPartition> open = new ArrayList<>(partitions);
            while (!open.isEmpty() && !stopSignal.asked()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    take(record);
                }
                List<TopicPartition> done = open.stream()
                        .filter(p -> consumer.position(p) >= end(p))
                        .toList();
                consumer.pause(done);
                open.removeAll(done);
                progress.at(total - left() + read(from), total);
            }
            unread.putAll(from);
        }

        private long read(Map<TopicPartition, Long> from) {
            return from.entrySet().stream()
                    .mapToLong(p -> Math.min(consumer.position(p.getKey()), end(p.getKey())) - p.getValue())
                    .sum();
        }

        private void take(ConsumerRecord<String, byte[]> record) {
            byte[] bytes = record.value();
            if (bytes == null || record.offset() >= end(new TopicPartition(record.topic(), record.partition()))) {
                return;
            }
            try {
                sink.take(topic.valueSerde().deserializer().deserialize(topic.name(), bytes));
            } catch (SerializationException unreadable) {
                // as the other commands do, which count them
            }
        }
    }
}
