package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.enrich.record.Note;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class IntakeGateIT {
    @Test
    void poll_whileShut_readsAllButArticles() throws ExecutionException, InterruptedException {
        AtomicBoolean open = new AtomicBoolean();
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients =
                    new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 1), Metrics.inMemory());
            new EnrichTopicMaker(clients).ensure();
            Map<String, Object> config =
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
            try (Consumer<byte[], byte[]> consumer = new IntakeGate(open::get, shard -> false).getConsumer(config)) {
                consumer.assign(List.of(partition(Topics.ARTICLES), partition(EnrichTopics.NOTES)));
                write(clients, Topics.ARTICLES, TestArticles.article("a", TestArticles.START, "Title", "Text"));
                write(clients, EnrichTopics.NOTES, new Note(1, 0, false, List.of()));
                assertThat(topicsRead(consumer, 1)).containsExactly(EnrichTopics.NOTES.name());
                assertThat(consumer.paused()).isEmpty();
                assertThat(consumer.currentLag(partition(Topics.ARTICLES))).hasValue(0);

                write(clients, EnrichTopics.NOTES, new Note(2, 0, false, List.of()));
                assertThat(topicsRead(consumer, 1)).containsExactly(EnrichTopics.NOTES.name());

                open.set(true);
                assertThat(topicsRead(consumer, 1)).containsExactly(Topics.ARTICLES.name());
            }
        }
    }

    @Test
    void poll_whileAShardLoads_leavesItsProfilesAndNoOthers() throws ExecutionException, InterruptedException {
        AtomicInteger loading = new AtomicInteger(1);
        String topic = "wireroom-enrich-profiles-repartition";
        List<TopicPartition> shards = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients =
                    new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 1), Metrics.inMemory());
            Map<String, Object> config =
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
            try (Admin admin = clients.admin();
                    Consumer<byte[], byte[]> consumer =
                            new IntakeGate(() -> true, shard -> shard == loading.get()).getConsumer(config);
                    Producer<String, byte[]> producer = clients.producer("gate", new ByteArraySerializer())) {
                admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1)))
                        .all()
                        .get();
                consumer.assign(shards);
                for (int shard = 0; shard < 2; shard++) {
                    producer.send(new ProducerRecord<>(topic, shard, "a", new byte[1]))
                            .get();
                }
                assertThat(partitionsRead(consumer)).containsExactly(0);
                assertThat(consumer.paused()).isEmpty();

                loading.set(-1);
                assertThat(partitionsRead(consumer)).containsExactly(1);
            }
        }
    }

    private static List<Integer> partitionsRead(Consumer<byte[], byte[]> consumer) {
        List<Integer> partitions = new ArrayList<>();
        await().until(() -> {
            consumer.poll(Duration.ofMillis(50)).forEach(one -> partitions.add(one.partition()));
            return !partitions.isEmpty();
        });
        return partitions;
    }

    private static TopicPartition partition(Topic<?> topic) {
        return new TopicPartition(topic.name(), 0);
    }

    private static <V> void write(KafkaClients clients, Topic<V> topic, V value)
            throws ExecutionException, InterruptedException {
        try (Producer<String, V> producer =
                clients.producer("gate", topic.valueSerde().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), 0, "a", value)).get();
        }
    }

    private static List<String> topicsRead(Consumer<byte[], byte[]> consumer, int atLeast) {
        List<String> topics = new ArrayList<>();
        await().until(() -> {
            consumer.poll(Duration.ofMillis(50)).forEach(one -> topics.add(one.topic()));
            return topics.size() >= atLeast;
        });
        return topics;
    }
}
