package io.wireroom.runtime.kafka;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.wireroom.runtime.metrics.Metrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes Kafka clients as every role uses them: keys are strings, producers are idempotent with acks=all, consumers read
 * committed records only, start at the earliest and never commit by themselves. The metrics of producers and of consumers
 * in a group are bound to the registry. Who asks for a client closes it. Thread-safe.
 */
public final class KafkaClients {
    private static final int BATCH_BYTES = 256 * 1024;
    private static final long GRACE_MILLIS = 1000;
    private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

    /** How long the open transaction of a killed process hides what was written behind it. */
    private static final int TRANSACTION_TIMEOUT_MILLIS = 15_000;

    private final KafkaSettings settings;
    private final Metrics metrics;

    public KafkaClients(KafkaSettings settings, Metrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    public KafkaSettings settings() {
        return settings;
    }

    /** The same clients with more properties, which win over those of the settings. */
    public KafkaClients with(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(settings.properties());
        all.putAll(properties);
        KafkaSettings more = new KafkaSettings(
                settings.bootstrapServers(), all, settings.partitions(), settings.replicationFactor());
        return new KafkaClients(more, metrics);
    }

    /**
     * The same clients, whose consumers and admins give up after five seconds instead of a minute: for what somebody waits
     * for, or has to be told.
     */
    public KafkaClients impatient() {
        return with(Map.of("default.api.timeout.ms", "5000", "request.timeout.ms", "4000"));
    }

    /** An idempotent producer. */
    public <V> Producer<String, V> producer(String clientId, Serializer<V> valueSerializer) {
        return producer(producerProperties(clientId), valueSerializer);
    }

    /** A transactional producer; the caller calls {@code initTransactions}. */
    public <V> Producer<String, V> transactionalProducer(String transactionalId, Serializer<V> valueSerializer) {
        Map<String, Object> properties = producerProperties(transactionalId);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        return producer(properties, valueSerializer);
    }

    /** A consumer in a group. */
    public <V> Consumer<String, V> consumer(String group, Deserializer<V> valueDeserializer) {
        Map<String, Object> properties = consumerProperties(group);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        KafkaConsumer<String, V> consumer = consumer(properties, valueDeserializer);
        new KafkaClientMetrics(consumer).bindTo(metrics.registry());
        return consumer;
    }

    /** A consumer without a group, for assigned partitions; mostly short-lived, so its own metrics are not bound. */
    public <V> Consumer<String, V> consumerWithoutGroup(String clientId, Deserializer<V> valueDeserializer) {
        return consumer(consumerProperties(clientId), valueDeserializer);
    }

    public Admin admin() {
        return Admin.create(common("admin"));
    }

    /** What a Kafka Streams application needs to find the cluster; the caller adds its own settings. */
    public Properties streams(String applicationId) {
        Properties properties = new Properties();
        properties.putAll(common(applicationId));
        properties.remove(CommonClientConfigs.CLIENT_ID_CONFIG);
        properties.put("application.id", applicationId);
        properties.put("replication.factor", Short.toString(settings.replicationFactor()));
        properties.put("producer.batch.size", BATCH_BYTES);
        properties.put("producer.max.request.size", MAX_REQUEST_BYTES);
        properties.put("consumer.auto.offset.reset", "earliest");
        return properties;
    }

    /**
     * Waits until the cluster answers.
     *
     * @throws KafkaUnreachableException when it does not in time
     */
    public void awaitReachable(Duration atMost) {
        try (Admin admin = admin()) {
            // with its own time limit, or closing the client would wait for the call's default of a minute
            DescribeClusterOptions limited = new DescribeClusterOptions().timeoutMs((int) atMost.toMillis());
            admin.describeCluster(limited).nodes().get(atMost.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaUnreachableException(settings.bootstrapServers(), atMost, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnreachableException(settings.bootstrapServers(), atMost, e);
        }
    }

    private <V> Producer<String, V> producer(Map<String, Object> properties, Serializer<V> valueSerializer) {
        KafkaProducer<String, V> producer = new KafkaProducer<>(properties, new StringSerializer(), valueSerializer);
        new KafkaClientMetrics(producer).bindTo(metrics.registry());
        return producer;
    }

    private static <V> KafkaConsumer<String, V> consumer(
            Map<String, Object> properties, Deserializer<V> valueDeserializer) {
        return new KafkaConsumer<>(properties, new StringDeserializer(), valueDeserializer);
    }

    private Map<String, Object> producerProperties(String clientId) {
        Map<String, Object> properties = common(clientId);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        return properties;
    }

    private Map<String, Object> consumerProperties(String clientId) {
        Map<String, Object> properties = common(clientId);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return properties;
    }

    private Map<String, Object> common(String clientId) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.join(",", settings.bootstrapServers()));
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return properties;
    }
}
