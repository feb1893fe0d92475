package io.wireroom.cli.service;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.util.List;

/**
 * The embedded servers of {@code wireroom up}.
 *
 * @param kafkaPort where the broker listens; 0 for any free port
 * @param elasticsearchPort where Elasticsearch listens; 0 for any free port
 * @param heapMebibytes heap of Elasticsearch
 */
public record UpSettings(int kafkaPort, int elasticsearchPort, int heapMebibytes) {
    private static final int HIGHEST_PORT = 65_535;

    public static final Setting<Integer> KAFKA_PORT = Setting.integer("up.kafka.port")
            .between(0, HIGHEST_PORT)
            .defaultsTo(9092)
            .describedAs("Port of the embedded broker of `wireroom up`; 0 takes any free one.");

    public static final Setting<Integer> ELASTICSEARCH_PORT = Setting.integer("up.elasticsearch.port")
            .between(0, HIGHEST_PORT)
            .defaultsTo(9200)
            .describedAs("Port of the embedded Elasticsearch of `wireroom up`; 0 takes any free one.");

    public static final Setting<Integer> ELASTICSEARCH_HEAP = Setting.integer("up.elasticsearch.heap-mebibytes")
            .between(128, 31_000)
            .defaultsTo(512)
            .describedAs("Heap of the embedded Elasticsearch of `wireroom up`, in MiB.");

    public static final List<Setting<?>> ALL = List.of(KAFKA_PORT, ELASTICSEARCH_PORT, ELASTICSEARCH_HEAP);

    public static UpSettings from(Configuration c) {
        return new UpSettings(c.get(KAFKA_PORT), c.get(ELASTICSEARCH_PORT), c.get(ELASTICSEARCH_HEAP));
    }
}
