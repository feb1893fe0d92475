package io.wireroom.cli.service;

import io.wireroom.embedded.EmbeddedServers;
import io.wireroom.embedded.kafka.KafkaOptions;
import io.wireroom.embedded.search.SearchOptions;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.service.AdminSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the configuration becomes on one machine: the embedded servers take the place of configured ones, and settings
 * that nobody gave get values for one machine.
 *
 * @param effective the configuration so far
 * @param folder where the servers keep their data
 */
record UpConfiguration(Configuration effective, Path folder) {
    private static final int PARTITIONS = 4;

    UpConfiguration(Configuration given) {
        this(given, Path.of("data"));
    }

    UpConfiguration inFolder(Path data) {
        return new UpConfiguration(effective, data);
    }

    /** With this port for metrics, health and status where none is configured, or in any case. */
    UpConfiguration onAdminPort(int port, boolean inAnyCase) {
        return inAnyCase || !isGiven(AdminSettings.PORT)
                ? with(Map.of(AdminSettings.PORT.name(), Integer.toString(port)), "wireroom up --port")
                : this;
    }

    EmbeddedServers startServers() {
        UpSettings settings = UpSettings.from(effective);
        return EmbeddedServers.start(
                KafkaOptions.in(folder.resolve("kafka")).onPort(settings.kafkaPort()),
                SearchOptions.in(folder.resolve("elasticsearch"))
                        .onPort(settings.elasticsearchPort())
                        .withHeapMebibytes(settings.heapMebibytes()));
    }

    /** With the addresses of the servers, and what one machine needs. */
    UpConfiguration against(EmbeddedServers servers) {
        Map<String, String> values = new HashMap<>();
        values.put(KafkaSettings.BOOTSTRAP_SERVERS.name(), servers.kafka().bootstrapServers());
        values.put(KafkaSettings.REPLICATION_FACTOR.name(), "1");
        values.put(ElasticsearchSettings.URIS.name(), servers.search().uri().toString());
        putWhereNotGiven(values, KafkaSettings.PARTITIONS, Integer.toString(PARTITIONS));
        putWhereNotGiven(
                values, EnrichSettings.STATE_DIR, folder.resolve("enrich").toString());
        return with(values, "wireroom up");
    }

    private UpConfiguration with(Map<String, String> values, String origin) {
        return new UpConfiguration(effective.with(values, origin), folder);
    }

    private void putWhereNotGiven(Map<String, String> values, Setting<?> setting, String value) {
        if (!isGiven(setting)) {
            values.put(setting.name(), value);
        }
    }

    private boolean isGiven(Setting<?> setting) {
        return effective.effective().stream()
                .anyMatch(e ->
                        e.setting().name().equals(setting.name()) && !e.origin().equals("default"));
    }
}
