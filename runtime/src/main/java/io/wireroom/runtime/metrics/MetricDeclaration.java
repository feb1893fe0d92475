package io.wireroom.runtime.metrics;

import java.util.List;

/**
 * What there is to say of a metric.
 *
 * @param id dotted, such as {@code wireroom.sink.documents}
 * @param unit base unit in the plural; {@code seconds} for timers; empty for none
 * @param description one sentence that ends with a full stop
 * @param labels names of its labels, in the order in which their values are given
 */
public record MetricDeclaration(String id, MetricKind kind, String unit, String description, List<String> labels) {
    public MetricDeclaration {
        labels = List.copyOf(labels);
    }
}
