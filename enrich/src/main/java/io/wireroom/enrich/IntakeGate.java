package io.wireroom.enrich;

import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Leaves on the broker what cannot be worked on yet: articles while too many of those taken in are undecided, and profiles for a
 * shard that still reads those it keeps. An article is taken in once and answered and told of in a dozen messages, and Kafka
 * Streams reads all its topics alike: without a gate a backlog of any length would be tagged, kept and waiting in memory before
 * half of it is emitted.
 */
final class IntakeGate implements KafkaClientSupplier {
    private final BooleanSupplier open;
    private final IntPredicate loading;

    /**
     * Both are asked before each poll, by any stream thread.
     *
     * @param open whether more articles may be taken in
     * @param loading whether a shard still reads the profiles that it keeps
     */
    IntakeGate(BooleanSupplier open, IntPredicate loading) {
        this.open = open;
        this.loading = loading;
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new GatedConsumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer that fetches nothing of what is left on the broker. */
    private final class GatedConsumer extends KafkaConsumer<byte[], byte[]> {
        private boolean shut;

        GatedConsumer(Map<String, Object> config) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            shut = !open.getAsBoolean();
            Set<TopicPartition> held = new HashSet<>(assignment());
            held.removeIf(one -> !isLeft(one));
            if (held.isEmpty()) {
                return super.poll(timeout);
            }
            held.removeAll(paused());
            pause(held);
            try {
                return super.poll(timeout);
            } finally {
                held.retainAll(assignment()); // others have taken over some
                resume(held);
            }
        }

        /** None of what is left on the broker: a task waits for what it knows to be there. */
        @Override
        public OptionalLong currentLag(TopicPartition partition) {
            return isLeft(partition) ? OptionalLong.of(0) : super.currentLag(partition);
        }

        private boolean isLeft(TopicPartition partition) {
            String topic = partition.topic();
            return EnrichTopology.isOfProfiles(topic)
                    ? loading.test(partition.partition())
                    : shut && (topic.equals(Topics.ARTICLES.name()) || topic.equals(EnrichTopics.REPLAYS.name()));
        }
    }
}
