package io.wireroom.runtime.service;

import io.wireroom.runtime.metrics.Metric;
import io.wireroom.runtime.metrics.MetricDeclaration;
import io.wireroom.runtime.metrics.MetricKind;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health.State;
import java.util.List;
import java.util.Locale;

/** The metrics of every role, whatever it does. */
public enum RoleMetric implements Metric {
    STATE(
            "wireroom.role.state",
            MetricKind.GAUGE,
            "",
            "1 for the state in which a role of this process is, 0 for the other states: ready, waiting, degraded, failed.",
            "name",
            "state");

    private final MetricDeclaration declaration;

    RoleMetric(String id, MetricKind kind, String unit, String description, String... labels) {
        this.declaration = new MetricDeclaration(id, kind, unit, description, List.of(labels));
    }

    @Override
    public MetricDeclaration declaration() {
        return declaration;
    }

    /** Shows the state of a role from now on. */
    static void show(Role role, Metrics metrics) {
        for (State state : State.values()) {
            metrics.gauge(
                    STATE,
                    () -> role.health().state() == state ? 1 : 0,
                    role.name(),
                    state.name().toLowerCase(Locale.ROOT));
        }
    }
}
