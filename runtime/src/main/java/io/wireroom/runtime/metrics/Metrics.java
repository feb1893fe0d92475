package io.wireroom.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Meters of declared metrics in one registry. Thread-safe; asking twice for the same meter gives the same one. */
public final class Metrics implements AutoCloseable {
    private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

    private final PrometheusMeterRegistry registry;
    private final List<AutoCloseable> binders = new ArrayList<>();

    private Metrics(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    /** A registry of its own, empty: for tests and short commands. */
    public static Metrics inMemory() {
        return new Metrics(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    /** A registry for a long-running process, with the JVM's own metrics. */
    public static Metrics ofProcess() {
        Metrics metrics = inMemory();
        metrics.registry.config().meterFilter(new LibraryMeters());
        new JvmMemoryMetrics().bindTo(metrics.registry);
        new JvmThreadMetrics().bindTo(metrics.registry);
        new ProcessorMetrics().bindTo(metrics.registry);
        JvmGcMetrics gc = new JvmGcMetrics();
        gc.bindTo(metrics.registry);
        metrics.binders.add(gc);
        return metrics;
    }

    /** The counter of a metric and its label values. */
    public Counter counter(Metric metric, String... labelValues) {
        return Counter.builder(expect(metric, MetricKind.COUNTER).id())
                .description(metric.description())
                .baseUnit(unit(metric))
                .tags(tags(metric, labelValues))
                .register(registry);
    }

    /** The timer of a metric and its label values. */
    public Timer timer(Metric metric, String... labelValues) {
        return Timer.builder(expect(metric, MetricKind.TIMER).id())
                .description(metric.description())
                .publishPercentiles(PERCENTILES)
                .tags(tags(metric, labelValues))
                .register(registry);
    }

    /** The distribution summary of a metric and its label values. */
    public DistributionSummary summary(Metric metric, String... labelValues) {
        return DistributionSummary.builder(expect(metric, MetricKind.SUMMARY).id())
                .description(metric.description())
                .baseUnit(unit(metric))
                .publishPercentiles(PERCENTILES)
                .tags(tags(metric, labelValues))
                .register(registry);
    }

    /** Shows the supplier's value under a metric and its label values; a second gauge of the same labels is ignored. */
    public void gauge(Metric metric, Supplier<Number> value, String... labelValues) {
        Gauge.builder(expect(metric, MetricKind.GAUGE).id(), value)
                .description(metric.description())
                .baseUnit(unit(metric))
                .tags(tags(metric, labelValues))
                .strongReference(true)
                .register(registry);
    }

    /** What a counter stands at; 0 when it was never used. */
    public long count(Metric metric, String... labelValues) {
        return (long) counter(metric, labelValues).count();
    }

    /** Sum of a counter over all its label values. */
    public long total(Metric metric) {
        return (long) registry.find(expect(metric, MetricKind.COUNTER).id()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** What a timer has measured in the last minutes, in seconds: {@code p50}, {@code p95} and {@code p99}; empty without any. */
    public Map<String, Double> percentiles(Metric metric, String... labelValues) {
        Map<String, Double> percentiles = new LinkedHashMap<>();
        for (ValueAtPercentile value : timer(metric, labelValues).takeSnapshot().percentileValues()) {
            double seconds = value.value(TimeUnit.SECONDS);
            if (seconds > 0) {
                percentiles.put("p" + Math.round(value.percentile() * 100), seconds);
            }
        }
        return percentiles;
    }

    /** All meters in the Prometheus text format, version 0.0.4. */
    public String scrape() {
        return registry.scrape();
    }

    /** The registry, for binders of libraries. */
    public MeterRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        for (AutoCloseable binder : binders) {
            try {
                binder.close();
            } catch (Exception e) {
                throw new IllegalStateException("a metrics binder did not close", e);
            }
        }
        registry.close();
    }

    private static Metric expect(Metric metric, MetricKind kind) {
        if (metric.kind() != kind) {
            throw new IllegalArgumentException(metric.id() + " is declared as " + metric.kind() + ", used as " + kind);
        }
        return metric;
    }

    private static @org.jspecify.annotations.Nullable String unit(Metric metric) {
        return metric.unit().isEmpty() ? null : metric.unit();
    }

    private static Tags tags(Metric metric, String... values) {
        List<String> names = metric.labels();
        if (names.size() != values.length) {
            throw new IllegalArgumentException(metric.id() + " has the labels " + names);
        }
        List<Tag> tags = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            tags.add(Tag.of(names.get(i), values[i]));
        }
        return Tags.of(tags);
    }
}
