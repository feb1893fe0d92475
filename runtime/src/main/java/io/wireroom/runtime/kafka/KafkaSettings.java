package io.wireroom.runtime.kafka;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.util.List;
import java.util.Map;

/**
 * Where Kafka is and how topics are made.
 *
 * @param bootstrapServers host:port pairs
 * @param properties handed to every client as they are: security, proxies, tuning
 * @param partitions partitions of each topic that carries the stream, when it is created
 * @param replicationFactor replicas of each topic when it is created; -1 for the broker's default
 */
public record KafkaSettings(
        List<String> bootstrapServers, Map<String, String> properties, int partitions, short replicationFactor) {
    public static final Setting<List<String>> BOOTSTRAP_SERVERS = Setting.list("kafka.bootstrap-servers")
            .defaultsTo(List.of("127.0.0.1:9092"))
            .describedAs("Kafka brokers to start from, as host:port, separated by commas.");

    public static final Setting<Map<String, String>> PROPERTIES = Setting.map("kafka.properties")
            .defaultsTo(Map.of())
            .secret()
            .describedAs("Properties handed to every Kafka client as they are, such as security.protocol.");

    public static final Setting<Integer> PARTITIONS = Setting.integer("kafka.topics.partitions")
            .between(1, 1024)
            .defaultsTo(8)
            .describedAs("Partitions of each topic that carries the stream, when Wireroom creates it.");

    public static final Setting<Integer> REPLICATION_FACTOR = Setting.integer("kafka.topics.replication-factor")
            .between(-1, 9)
            .defaultsTo(-1)
            .describedAs("Replicas of each topic when Wireroom creates it; -1 takes the broker's default.");

    public static final List<Setting<?>> ALL = List.of(BOOTSTRAP_SERVERS, PROPERTIES, PARTITIONS, REPLICATION_FACTOR);

    public KafkaSettings {
        bootstrapServers = List.copyOf(bootstrapServers);
        properties = Map.copyOf(properties);
    }

    public static KafkaSettings from(Configuration c) {
        return new KafkaSettings(
                c.get(BOOTSTRAP_SERVERS),
                c.get(PROPERTIES),
                c.get(PARTITIONS),
                c.get(REPLICATION_FACTOR).shortValue());
    }

    /** Settings for servers of this process or of a test: one replica, few partitions. */
    public static KafkaSettings local(String bootstrapServers, int partitions) {
        return new KafkaSettings(List.of(bootstrapServers.split(",", -1)), Map.of(), partitions, (short) 1);
    }
}
