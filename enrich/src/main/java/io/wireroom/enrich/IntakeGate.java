package io.wireroom.enrich;

import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
 * Leaves a backlog of articles on the broker while too many of those taken in are undecided. An article is taken in once and
 * answered and told of in a dozen messages, and Kafka Streams reads all its topics alike: without a gate a backlog of any
 * length would be tagged, kept and waiting in memory before half of it is emitted.
 */
final class IntakeGate implements KafkaClientSupplier {
    private final BooleanSupplier open;

    /** @param open whether more articles may be taken in; asked before each poll, by any stream thread */
    IntakeGate(BooleanSupplier open) {
        this.open = open;
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new GatedConsumer(config, open);
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

    /** A consumer that fetches neither articles nor replays while the gate is shut. */
    private static final class GatedConsumer extends KafkaConsumer<byte[], byte[]> {
        private final BooleanSupplier open;
        private boolean shut;

        GatedConsumer(Map<String, Object> config, BooleanSupplier open) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            this.open = open;
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            shut = !open.getAsBoolean();
            if (!shut) {
                return super.poll(timeout);
            }
            Set<TopicPartition> held = new HashSet<>(assignment());
            held.removeIf(one -> !isIntake(one));
            held.removeAll(paused());
            pause(held);
            try {
                return super.poll(timeout);
            } finally {
                held.retainAll(assignment()); // others have taken over some
                resume(held);
            }
        }

        /** None of articles while they are left on the broker: a task waits for what it knows to be there. */
        @Override
        public OptionalLong currentLag(TopicPartition partition) {
            return shut && isIntake(partition) ? OptionalLong.of(0) : super.currentLag(partition);
        }

        private static boolean isIntake(TopicPartition partition) {
            return partition.topic().equals(Topics.ARTICLES.name())
                    || partition.topic().equals(EnrichTopics.REPLAYS.name());
        }
    }
}
