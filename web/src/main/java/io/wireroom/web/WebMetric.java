package io.wireroom.web;

import io.wireroom.runtime.metrics.Metric;
import io.wireroom.runtime.metrics.MetricDeclaration;
import io.wireroom.runtime.metrics.MetricKind;
import java.util.List;

/** The metrics of the page and the API. */
public enum WebMetric implements Metric {
    REQUESTS(
            MetricKind.TIMER,
            "requests",
            "seconds",
            "Requests by operation and class of their status.",
            "operation",
            "status"),
    SUBSCRIBERS(MetricKind.GAUGE, "subscribers", "", "Connections that get server-sent events."),
    EVENTS(MetricKind.COUNTER, "events", "", "Server-sent events written, over all subscribers."),
    DELIVERIES(
            MetricKind.COUNTER,
            "deliveries",
            "",
            "Attempts to deliver to webhooks: delivered, failed, and how often one was given up.",
            "outcome");

    private final MetricDeclaration declaration;

    WebMetric(MetricKind kind, String name, String unit, String description, String... labels) {
        this.declaration = new MetricDeclaration("wireroom.web." + name, kind, unit, description, List.of(labels));
    }

    @Override
    public MetricDeclaration declaration() {
        return declaration;
    }
}
