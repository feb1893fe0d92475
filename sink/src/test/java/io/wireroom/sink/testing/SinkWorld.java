package io.wireroom.sink.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.embedded.testing.TestElasticsearch;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.SinkRole;
import io.wireroom.sink.SinkSettings;
import io.wireroom.sink.index.ArticleIndex;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A broker and a search node with our topics and nothing in them, and what a test does with them. */
public final class SinkWorld implements AutoCloseable {
    public static final int PARTITIONS = 2;
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestKafka kafka = TestKafka.own();
    private final TestElasticsearch search = TestElasticsearch.own();
    private final Metrics metrics = Metrics.inMemory();
    private final KafkaClients clients;
    private final Elasticsearch elasticsearch;
    private final ArticleIndex index;

    /** Starts both servers and makes the topics. */
    public SinkWorld() {
        this.clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), PARTITIONS), metrics);
        ElasticsearchSettings settings = ElasticsearchSettings.local(search.uri());
        this.elasticsearch = Elasticsearch.connect(settings);
        this.index = ArticleIndex.open(settings);
        makeTopics(clients);
    }

    /** Makes the topics that the sink needs. */
    public static void makeTopics(KafkaClients clients) {
        try (Admin admin = clients.admin()) {
            new TopicProvisioner(admin)
                    .ensure(List.of(Topics.ENRICHED, Topics.STORIES, Topics.REJECTIONS).stream()
                            .map(SinkWorld::newTopic)
                            .toList());
        }
    }

    public TestElasticsearch search() {
        return search;
    }

    public ArticleIndex index() {
        return index;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** A sink with a registry of its own; the test starts and closes it. */
    public SinkRole sink(Metrics itsMetrics, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("elasticsearch.uris", search.uri().toString());
        SinkSettings sinkSettings = SinkSettings.from(Configuration.of(SinkSettings.ALL, all));
        KafkaClients itsClients = new KafkaClients(clients.settings(), itsMetrics);
        return new SinkRole(sinkSettings, itsClients, itsMetrics, InstantSource.system());
    }

    /** Sends values under keys to a topic and waits until the broker has them. */
    public <V> void produce(Topic<V> topic, Map<String, V> values) {
        try (Producer<String, V> producer =
                clients.producer("test", topic.valueSerde().serializer())) {
            values.forEach((key, value) -> send(producer, new ProducerRecord<>(topic.name(), key, value)));
            producer.flush();
        }
    }

    /** Sends a value to a topic. */
    public <V> void produce(Topic<V> topic, String key, V value) {
        produce(topic, Map.of(key, value));
    }

    /** Sends bytes that need not be a record. */
    public void produceBytes(Topic<?> topic, String key, byte @Nullable [] value) {
        try (Producer<String, byte @Nullable []> producer = clients.producer("test", new ByteArraySerializer())) {
            send(producer, new ProducerRecord<>(topic.name(), key, value));
            producer.flush();
        }
    }

    /** Asks Elasticsearch anything. */
    public Answer ask(String method, String path, String json) throws IOException {
        return json.isEmpty() ? elasticsearch.request(method, path) : elasticsearch.request(method, path, json);
    }

    /** Waits until that many articles can be found. */
    public void awaitArticles(long count) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            index.refresh();
            return index.count() == count;
        });
    }

    /** Waits until an article can be found at a revision. */
    public void awaitArticle(String id, long revision) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> article(id).path("revision").asLong() == revision);
    }

    /** Waits until that many stories can be found. */
    public void awaitStories(long count) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            index.refresh();
            return index.countStories() == count;
        });
    }

    /** An article's document. */
    public JsonNode article(String id) throws IOException {
        index.refresh();
        return index.article(id).orElseThrow();
    }

    /** Waits for the rejection of a record with a key and returns it. */
    public Rejection awaitRejection(String key) {
        List<Rejection> found = new ArrayList<>();
        TopicPartition partition = new TopicPartition(Topics.REJECTIONS.name(), 0);
        try (Consumer<String, Rejection> consumer = clients.consumerWithoutGroup(
                "test", Topics.REJECTIONS.valueSerde().deserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(record.value()));
                return found.stream().anyMatch(r -> r.getKey().equals(Optional.of(key)));
            });
        }
        return found.stream()
                .filter(r -> r.getKey().equals(Optional.of(key)))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the sink's group has committed everything that was produced. */
    public void awaitAllCommitted() {
        await().atMost(PATIENCE).until(() -> committed() == produced());
    }

    private long produced() {
        try (Consumer<String, byte[]> consumer = clients.consumerWithoutGroup("test", new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, PARTITIONS)
                    .boxed()
                    .flatMap(p -> Stream.of(Topics.ENRICHED, Topics.STORIES).map(t -> new TopicPartition(t.name(), p)))
                    .toList();
            return consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Sum of the committed offsets of the sink's group. */
    public long committed() {
        try (Admin admin = clients.admin()) {
            return admin
                    .listConsumerGroupOffsets("wireroom-sink")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
        elasticsearch.close();
        search.close();
        kafka.close();
    }

    private static <V> void send(Producer<String, V> producer, ProducerRecord<String, V> record) {
        Future<RecordMetadata> unused = producer.send(record);
    }

    private static NewTopic newTopic(Topic<?> topic) {
        return new NewTopic(topic.name(), topic.partitions(PARTITIONS), (short) 1).configs(topic.brokerSettings());
    }
}
