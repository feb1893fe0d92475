package io.wireroom.ingest;

import io.wireroom.ingest.fetch.FetchWatch;
import io.wireroom.ingest.poll.PollWatch;
import io.wireroom.ingest.websub.PushOutcome;
import io.wireroom.ingest.websub.PushUse;
import io.wireroom.ingest.websub.WebSubWatch;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.FeedCounters;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what polls and fetches do. What an alert watches is there from the start, at 0: a first step from nothing would
 * not be seen as an increase. Thread-safe.
 */
final class IngestMeters implements PollWatch, FetchWatch, WebSubWatch {
    private final Metrics metrics;

    IngestMeters(Metrics metrics) {
        this.metrics = metrics;
        List.of(IngestMetric.GAPS, IngestMetric.SILENCES, IngestMetric.ABORTED, IngestMetric.ARTICLES)
                .forEach(metrics::counter);
        List.of(PushOutcome.values()).forEach(outcome -> metrics.counter(IngestMetric.PUSHES_RECEIVED, outcome.name()));
    }

    @Override
    public void polled(String outcome, Duration took) {
        metrics.timer(IngestMetric.POLLS, outcome).record(took);
    }

    @Override
    public void committed(FeedCounters before, FeedCounters after) {
        entries("seen", (double) after.getSeen() - before.getSeen());
        entries("discovered", (double) after.getDiscovered() - before.getDiscovered());
        entries("unchanged", (double) after.getUnchanged() - before.getUnchanged());
        entries("filtered", (double) after.getFiltered() - before.getFiltered());
        entries("rejected", (double) after.getRejected() - before.getRejected());
        metrics.counter(IngestMetric.GAPS).increment((double) after.getGaps() - before.getGaps());
        metrics.counter(IngestMetric.LYING_VALIDATORS)
                .increment((double) after.getLyingValidators() - before.getLyingValidators());
        metrics.counter(IngestMetric.HUB_MISSES).increment((double) after.getHubMisses() - before.getHubMisses());
    }

    @Override
    public void aborted() {
        metrics.counter(IngestMetric.ABORTED).increment();
    }

    @Override
    public void silent() {
        metrics.counter(IngestMetric.SILENCES).increment();
    }

    @Override
    public void published(Article article) {
        metrics.counter(IngestMetric.ARTICLES).increment();
        article.getOddDate()
                .ifPresent(any -> metrics.counter(IngestMetric.ODD_DATES).increment());
        article.getPublishedAt().ifPresent(at -> delay(IngestMetric.DISCOVERY_DELAY, at, article.getDiscoveredAt()));
        delay(IngestMetric.FETCH_DELAY, article.getDiscoveredAt(), article.getFetchedAt());
    }

    @Override
    public void rejected(String reason) {
        metrics.counter(IngestMetric.REJECTED, reason).increment();
    }

    @Override
    public void retried(String reason) {
        metrics.counter(IngestMetric.RETRIES, reason).increment();
    }

    @Override
    public void cleaned(int blocks) {
        metrics.counter(IngestMetric.BOILERPLATE).increment(blocks);
    }

    @Override
    public void called(PushOutcome outcome) {
        metrics.counter(IngestMetric.PUSHES_RECEIVED, outcome.name()).increment();
    }

    @Override
    public void taken(PushUse use) {
        metrics.counter(IngestMetric.PUSHES_TAKEN, use.name()).increment();
    }

    @Override
    public void asked(String outcome) {
        metrics.counter(IngestMetric.HUB_REQUESTS, outcome).increment();
    }

    /** Sums since this process started. */
    Map<String, Object> sums() {
        Map<String, Object> sums = new LinkedHashMap<>();
        for (String state : new String[] {"seen", "discovered", "unchanged", "filtered", "rejected"}) {
            sums.put(state, metrics.count(IngestMetric.ENTRIES, state));
        }
        sums.put("published", metrics.count(IngestMetric.ARTICLES));
        sums.put("discoveriesRejected", metrics.total(IngestMetric.REJECTED));
        return sums;
    }

    private void entries(String state, double more) {
        metrics.counter(IngestMetric.ENTRIES, state).increment(more);
    }

    private void delay(IngestMetric metric, Instant from, Instant to) {
        Duration delay = Duration.between(from, to);
        if (!delay.isNegative()) {
            metrics.timer(metric).record(delay);
        }
    }
}
