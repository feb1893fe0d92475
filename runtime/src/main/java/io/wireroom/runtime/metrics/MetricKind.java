package io.wireroom.runtime.metrics;

/** What a metric is. */
public enum MetricKind {
    /** A sum that only grows while the process lives. */
    COUNTER,
    /** A value that goes up and down, read when asked. */
    GAUGE,
    /** Durations with count, sum and percentiles, in seconds. */
    TIMER,
    /** Sizes with count, sum and percentiles. */
    SUMMARY
}
