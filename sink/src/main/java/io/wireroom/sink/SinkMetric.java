package io.wireroom.sink;

import io.wireroom.runtime.metrics.Metric;
import io.wireroom.runtime.metrics.MetricDeclaration;
import io.wireroom.runtime.metrics.MetricKind;
import java.util.List;

/** The metrics of the sink. Its ledger: records = documents over all outcomes + open. */
public enum SinkMetric implements Metric {
    RECORDS(MetricKind.COUNTER, "records", "", "Records read from Kafka.", "topic"),
    DOCUMENTS(
            MetricKind.COUNTER,
            "documents",
            "",
            "Records by what became of them: created, updated, superseded by a newer one, deleted, rejected, or "
                    + "abandoned to be read again.",
            "topic",
            "outcome"),
    REJECTIONS(MetricKind.COUNTER, "rejections", "", "Records sent to wireroom.rejections.", "reason"),
    OPEN(MetricKind.GAUGE, "open", "records", "Records read whose fate is not known yet."),
    LAG(MetricKind.GAUGE, "lag", "records", "Records of the assigned partitions that were not read yet."),
    RETRIES(MetricKind.COUNTER, "retries", "documents", "Documents sent again."),
    REQUESTS(MetricKind.TIMER, "requests", "seconds", "Time of bulk requests by how they ended.", "end"),
    REQUEST_DOCUMENTS(MetricKind.SUMMARY, "request", "documents", "Documents in a bulk request."),
    REQUEST_BYTES(MetricKind.SUMMARY, "request.size", "bytes", "Bytes of the documents in a bulk request."),
    CONCURRENCY_LIMIT(MetricKind.GAUGE, "concurrency.limit", "requests", "Bulk requests that may run at once now."),
    RUNNING(MetricKind.GAUGE, "running", "requests", "Bulk requests that run."),
    OUTAGE(MetricKind.GAUGE, "outage", "seconds", "How long Elasticsearch has taken no document; 0 when all is well."),
    PAUSED(MetricKind.GAUGE, "paused", "", "1 while reading is paused, because enough documents wait; otherwise 0."),
    LATENCY(
            MetricKind.TIMER,
            "latency",
            "seconds",
            "From a moment in an article's life to its first acknowledgement by Elasticsearch; it can be found one "
                    + "refresh interval later at most.",
            "since"),
    LATE(
            MetricKind.COUNTER,
            "late",
            "documents",
            "First acknowledgements that came later after the page was fetched than sink.objective allows."),
    COMMITS(MetricKind.COUNTER, "commits", "", "Commits of offsets by how they ended.", "end"),
    RESTARTS(MetricKind.COUNTER, "restarts", "", "Times that the sink began anew after an unexpected failure.");

    private final MetricDeclaration declaration;

    SinkMetric(MetricKind kind, String name, String unit, String description, String... labels) {
        this.declaration = new MetricDeclaration("wireroom.sink." + name, kind, unit, description, List.of(labels));
    }

    @Override
    public MetricDeclaration declaration() {
        return declaration;
    }
}
