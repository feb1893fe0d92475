package io.wireroom.cli.settings;

import io.wireroom.cli.service.UpSettings;
import io.wireroom.cli.status.StatusSettings;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.ingest.IngestSettings;
import io.wireroom.runtime.config.Setting;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.service.AdminSettings;
import io.wireroom.sink.SinkSettings;
import io.wireroom.web.WebSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every setting of every module, so that one file can configure all roles and an unknown name is an error. */
public final class SettingsCatalogue {
    private SettingsCatalogue() {}

    /** The settings by the part that reads them, in the order of the documentation. */
    public static Map<String, List<Setting<?>>> byPart() {
        Map<String, List<Setting<?>>> parts = new LinkedHashMap<>();
        parts.put("Kafka", KafkaSettings.ALL);
        parts.put("Ingest", IngestSettings.ALL);
        parts.put("Enrich", EnrichSettings.ALL);
        parts.put("Sink and Elasticsearch", SinkSettings.ALL);
        parts.put("Web", WebSettings.ALL);
        parts.put("Metrics, health and status", AdminSettings.ALL);
        parts.put("wireroom up", UpSettings.ALL);
        parts.put("wireroom status", StatusSettings.ALL);
        return parts;
    }

    /** All settings. */
    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>();
        byPart().values().forEach((Collection<Setting<?>> part) -> all.addAll(part));
        return List.copyOf(all);
    }
}
