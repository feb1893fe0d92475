package io.wireroom.cli.operation;

import io.wireroom.enrich.EnrichMetric;
import io.wireroom.ingest.IngestMetric;
import io.wireroom.runtime.metrics.Metric;
import io.wireroom.runtime.metrics.MetricKind;
import io.wireroom.runtime.service.RoleMetric;
import io.wireroom.sink.SinkMetric;
import io.wireroom.web.WebMetric;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The series that Prometheus may show of the metrics that the code declares. */
final class DeclaredSeries {
    /** What Prometheus adds to each series. */
    private static final List<String> LABELS_OF_TARGETS = List.of("job", "instance", "role");

    private final Map<String, Set<String>> labels = new HashMap<>();

    private DeclaredSeries() {}

    static DeclaredSeries ofAllRoles() {
        DeclaredSeries series = new DeclaredSeries();
        Stream.<Metric[]>of(
                        RoleMetric.values(),
                        IngestMetric.values(),
                        EnrichMetric.values(),
                        SinkMetric.values(),
                        WebMetric.values())
                .flatMap(Stream::of)
                .forEach(series::add);
        return series;
    }

    Set<String> names() {
        return labels.keySet();
    }

    /** The labels that a series may have; empty for an unknown one. */
    Set<String> labels(String name) {
        return labels.getOrDefault(name, Set.of());
    }

    private void add(Metric metric) {
        Set<String> own = new HashSet<>(metric.labels());
        own.addAll(LABELS_OF_TARGETS);
        String name = metric.prometheusName();
        if (metric.kind() == MetricKind.TIMER || metric.kind() == MetricKind.SUMMARY) {
            Stream.of("_count", "_sum", "_max").forEach(part -> labels.put(name + part, own));
            Set<String> quantiles = new HashSet<>(own);
            quantiles.add("quantile");
            labels.put(name, quantiles);
        } else {
            labels.put(name, own);
        }
    }
}
