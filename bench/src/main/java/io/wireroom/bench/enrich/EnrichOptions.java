package io.wireroom.bench.enrich;

import io.wireroom.enrich.EnrichSettings;
import io.wireroom.runtime.config.Configuration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How the enrichment that is measured runs, as options. */
final class EnrichOptions {
    @Option(names = "--copies", description = "Share of edited copies, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double copies = 0.2;

    @Option(names = "--threads", description = "Stream threads (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(
            names = "--set",
            description = "A setting of the enrichment, such as enrich.commit-interval=50ms; repeatable.")
    private final Map<String, String> settings = new HashMap<>();

    double copies() {
        return copies;
    }

    int threads() {
        return threads;
    }

    EnrichSettings settings(Path stateDir) {
        Map<String, String> values = new HashMap<>(
                Map.of("enrich.state-dir", stateDir.toString(), "enrich.threads", Integer.toString(threads)));
        values.putAll(settings);
        return EnrichSettings.from(Configuration.of(EnrichSettings.ALL, values));
    }
}
