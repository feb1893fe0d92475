package io.wireroom.sink.consume;

import io.micrometer.core.instrument.Timer;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.sink.SinkMetric;
import io.wireroom.sink.SinkProblem;
import io.wireroom.sink.bulk.Batch;
import io.wireroom.sink.bulk.BulkAnswer;
import io.wireroom.sink.bulk.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what goes through: records in = outcomes + abandoned + open. Thread-safe. */
final class Ledger {
    static final String ABANDONED = "abandoned";

    private final Metrics metrics;
    private final Duration objective;

    /** @param objective longest time from a page's fetch to its article's acknowledgement that is not late */
    Ledger(Metrics metrics, Duration objective) {
        this.metrics = metrics;
        this.objective = objective;
        fromTheStart();
    }

    /** What an alert watches is there at 0: a first step from nothing would not be seen as an increase. */
    private void fromTheStart() {
        List.of(SinkProblem.values()).forEach(problem -> metrics.counter(SinkMetric.REJECTIONS, problem.name()));
        List.of(SinkMetric.LATE, SinkMetric.RESTARTS, SinkMetric.RETRIES).forEach(metrics::counter);
        List.of("committed", "failed").forEach(end -> metrics.counter(SinkMetric.COMMITS, end));
    }

    void read(String topic) {
        metrics.counter(SinkMetric.RECORDS, topic).increment();
    }

    void settled(String topic, Outcome outcome) {
        metrics.counter(SinkMetric.DOCUMENTS, topic, label(outcome)).increment();
    }

    void abandoned(Map<String, Integer> byTopic) {
        byTopic.forEach((topic, n) ->
                metrics.counter(SinkMetric.DOCUMENTS, topic, ABANDONED).increment(n));
    }

    void rejected(String topic, SinkProblem problem) {
        settled(topic, Outcome.REJECTED);
        metrics.counter(SinkMetric.REJECTIONS, problem.name()).increment();
    }

    void sent(Batch batch) {
        metrics.summary(SinkMetric.REQUEST_DOCUMENTS).record(batch.items().size());
        metrics.summary(SinkMetric.REQUEST_BYTES).record((double) batch.bytes());
        if (batch.attempt() > 1) {
            metrics.counter(SinkMetric.RETRIES).increment(batch.items().size());
        }
    }

    void answered(Batch batch, BulkAnswer answer, Instant now) {
        Timer timer = metrics.timer(SinkMetric.REQUESTS, label(answer.kind()));
        timer.record(Duration.between(batch.sentAt(), now));
    }

    void created(Milestones milestones, Instant now) {
        milestones.published().ifPresent(published -> latency("published", published, now));
        latency("discovered", milestones.discovered(), now);
        latency("fetched", milestones.fetched(), now);
        latency("enriched", milestones.enriched(), now);
        if (Duration.between(milestones.fetched(), now).compareTo(objective) > 0) {
            metrics.counter(SinkMetric.LATE).increment();
        }
    }

    void committed(boolean success) {
        metrics.counter(SinkMetric.COMMITS, success ? "committed" : "failed").increment();
    }

    void restarted() {
        metrics.counter(SinkMetric.RESTARTS).increment();
    }

    private void latency(String since, Instant from, Instant now) {
        Duration taken = Duration.between(from, now);
        metrics.timer(SinkMetric.LATENCY, since).record(taken.isNegative() ? Duration.ZERO : taken);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
