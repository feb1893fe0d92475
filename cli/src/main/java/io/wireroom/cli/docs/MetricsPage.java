package io.wireroom.cli.docs;

import io.wireroom.enrich.EnrichMetric;
import io.wireroom.ingest.IngestMetric;
import io.wireroom.runtime.metrics.Metric;
import io.wireroom.runtime.service.RoleMetric;
import io.wireroom.sink.SinkMetric;
import io.wireroom.web.WebMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code docs/metrics.md}. */
final class MetricsPage {
    private static final String HEAD = """
            # Metrics

            Each role serves them for Prometheus at `/metrics` of its admin port. Timers and summaries are seen as the
            series `_count`, `_sum` and `_max`, and by quantile (0.5, 0.95, 0.99). Beside these a role serves the metrics of
            its JVM (`jvm_*`, `process_*`, `system_*`) and some of its Kafka clients (`kafka_consumer_*`, `kafka_producer_*`,
            `kafka_stream_*`): lag, throughput, errors, rebalances and the streams' work; `LibraryMeters` lists them.
            """;

    private MetricsPage() {}

    /** The declared metrics by role. */
    static Map<String, List<Metric>> byRole() {
        Map<String, List<Metric>> metrics = new LinkedHashMap<>();
        metrics.put("every role", List.of(RoleMetric.values()));
        metrics.put("ingest", List.of(IngestMetric.values()));
        metrics.put("enrich", List.of(EnrichMetric.values()));
        metrics.put("sink", List.of(SinkMetric.values()));
        metrics.put("web", List.of(WebMetric.values()));
        return metrics;
    }

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        byRole().forEach((role, metrics) -> {
            MarkdownTable table = new MarkdownTable("metric", "kind", "unit", "labels", "what it tells");
            metrics.forEach(metric -> table.row(row(metric)));
            page.append("\n## ").append(role).append("\n\n").append(table);
        });
        return page.toString();
    }

    private static List<String> row(Metric metric) {
        return List.of(
                "`" + metric.prometheusName() + "`",
                metric.kind().name().toLowerCase(Locale.ROOT),
                metric.unit(),
                String.join(", ", metric.labels()),
                metric.description());
    }
}
