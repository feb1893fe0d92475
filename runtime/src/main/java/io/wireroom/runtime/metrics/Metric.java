package io.wireroom.runtime.metrics;

import java.util.List;

/**
 * A metric as it is declared: one enum a module implements this, and the registry, the documentation and the dashboards
 * all read that enum.
 */
public interface Metric {
    /** All there is to say of it. */
    MetricDeclaration declaration();

    /** Dotted id, such as {@code wireroom.sink.documents}; Prometheus shows {@link #prometheusName()}. */
    default String id() {
        return declaration().id();
    }

    default MetricKind kind() {
        return declaration().kind();
    }

    /** Base unit in the plural, such as {@code documents} or {@code bytes}; {@code seconds} for timers; empty for none. */
    default String unit() {
        return declaration().unit();
    }

    /** One sentence that ends with a full stop. */
    default String description() {
        return declaration().description();
    }

    /** Names of its labels, in the order in which their values are given. */
    default List<String> labels() {
        return declaration().labels();
    }

    /** The name under which Prometheus sees it (for timers and summaries the stem of several series). */
    default String prometheusName() {
        String name = id().replace('.', '_').replace('-', '_');
        String suffix = unit().isEmpty() || name.endsWith("_" + unit()) ? "" : "_" + unit();
        return name + suffix + (kind() == MetricKind.COUNTER ? "_total" : "");
    }
}
