package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.settings.SettingsCatalogue;
import io.wireroom.enrich.EnrichMetric;
import io.wireroom.ingest.IngestMetric;
import io.wireroom.runtime.config.Setting;
import io.wireroom.runtime.metrics.Metric;
import io.wireroom.sink.SinkMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationFilesTest {

    private static final Path ROOT = Path.of(System.getProperty("wireroom.root", ".."));
    private static final Pattern METRIC = Pattern.compile("\\bwireroom_[a-z_]+");
    private static final Pattern VARIABLE = Pattern.compile("\\bWIREROOM_[A-Z_]+");
    /** What the start script and Compose read themselves. */
    private static final Set<String> VARIABLES_OF_SCRIPTS = Set.of("WIREROOM_IMAGE", "WIREROOM_JAVA_OPTS");

    @Test
    void dashboardsAndAlerts_metrics_areDeclared() throws IOException {
        Set<String> declared = Stream.<Metric[]>of(IngestMetric.values(), EnrichMetric.values(), SinkMetric.values())
                .flatMap(Stream::of)
                .flatMap(OperationFilesTest::series)
                .collect(Collectors.toSet());
        assertThat(declared).containsAll(names(METRIC, ROOT.resolve("ops/prometheus/alerts.yml")));
        try (Stream<Path> dashboards = Files.list(ROOT.resolve("ops/grafana/dashboards"))) {
            assertThat(dashboards.toList())
                    .isNotEmpty()
                    .allSatisfy(dashboard -> assertThat(declared).containsAll(names(METRIC, dashboard)));
        }
    }

    @Test
    void composeAndImage_variables_areSettings() throws IOException {
        Set<String> known =
                SettingsCatalogue.all().stream().map(Setting::environmentName).collect(Collectors.toSet());
        known.addAll(VARIABLES_OF_SCRIPTS);
        assertThat(known).containsAll(names(VARIABLE, ROOT.resolve("docker-compose.yml")));
        assertThat(known).containsAll(names(VARIABLE, ROOT.resolve("Dockerfile")));
    }

    /** The series that Prometheus may show of a metric. */
    private static Stream<String> series(Metric metric) {
        String name = metric.prometheusName();
        return Stream.of(name, name + "_count", name + "_sum", name + "_max");
    }

    private static List<String> names(Pattern pattern, Path file) throws IOException {
        List<String> names = pattern.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(names).as("names in " + file).isNotEmpty();
        return names;
    }
}
