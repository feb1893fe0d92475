package io.wireroom.ingest;

import io.wireroom.runtime.metrics.Metric;
import io.wireroom.runtime.metrics.MetricDeclaration;
import io.wireroom.runtime.metrics.MetricKind;
import java.util.List;

/** The metrics of ingest. */
public enum IngestMetric implements Metric {
    POLLS("wireroom.ingest.polls", MetricKind.TIMER, "seconds", "Polls of feeds, by what came of them.", "outcome"),
    ENTRIES(
            "wireroom.ingest.entries",
            MetricKind.COUNTER,
            "entries",
            "Entries seen in feeds, each in one state; the states other than seen add up to it.",
            "state"),
    GAPS(
            "wireroom.ingest.gaps",
            MetricKind.COUNTER,
            "polls",
            "Polls that knew no entry of the document, so that some may have been missed."),
    STANDSTILL(
            "wireroom.ingest.standstill",
            MetricKind.GAUGE,
            "seconds",
            "How long feeds have been due and none was polled, or this instance could not look which are due; a second or so"
                    + " when all is well."),
    SILENCES(
            "wireroom.ingest.silences",
            MetricKind.COUNTER,
            "feeds",
            "Feeds that fell silent: quiet for longer than the 99.9th percentile of the quiet between their postings."),
    LYING_VALIDATORS(
            "wireroom.ingest.validators.lying",
            MetricKind.COUNTER,
            "polls",
            "Polls that found out that the feed's 304s had hidden entries; it is asked without validators for a month."),
    ABORTED(
            "wireroom.ingest.aborted",
            MetricKind.COUNTER,
            "transactions",
            "Transactions of polls that failed; their polls are committed by another one, or made again."),
    ARTICLES("wireroom.ingest.articles", MetricKind.COUNTER, "articles", "Articles published."),
    ODD_DATES(
            "wireroom.ingest.dates.odd",
            MetricKind.COUNTER,
            "articles",
            "Articles published whose feed gave a date that cannot be meant: before 1990, more than a day ahead, or none at all."
                    + " It is kept as text."),
    REJECTED(
            "wireroom.ingest.rejected",
            MetricKind.COUNTER,
            "discoveries",
            "Discoveries that became no article, by reason.",
            "reason"),
    BOILERPLATE(
            "wireroom.ingest.boilerplate",
            MetricKind.COUNTER,
            "blocks",
            "Blocks of text taken off articles because their source repeats them from page to page."),
    SOURCES(
            "wireroom.ingest.sources",
            MetricKind.GAUGE,
            "hosts",
            "Hosts of this instance whose pages taught what they repeat."),
    RETRIES(
            "wireroom.ingest.retries",
            MetricKind.COUNTER,
            "fetches",
            "Pages put off to be tried again, by reason.",
            "reason"),
    IN_FLIGHT(
            "wireroom.ingest.in-flight",
            MetricKind.GAUGE,
            "discoveries",
            "Discoveries taken from their topic and not yet published or rejected."),
    FEEDS("wireroom.ingest.feeds", MetricKind.GAUGE, "feeds", "Feeds of this instance, by how they are.", "state"),
    PUSHES_RECEIVED(
            "wireroom.ingest.pushes.received",
            MetricKind.COUNTER,
            "calls",
            "Calls of WebSub hubs at this instance, by what became of them.",
            "outcome"),
    PUSHES_TAKEN(
            "wireroom.ingest.pushes.taken",
            MetricKind.COUNTER,
            "pushes",
            "What hubs told of this instance's feeds, by what was made of it.",
            "use"),
    HUB_REQUESTS(
            "wireroom.ingest.hub.requests",
            MetricKind.COUNTER,
            "requests",
            "Requests to WebSub hubs for a lease: TAKEN, or the reason of the failure.",
            "outcome"),
    HUB_MISSES(
            "wireroom.ingest.hub.misses",
            MetricKind.COUNTER,
            "entries",
            "New entries that polls found although the feed's hub had a lease to push them, and that it did not push later"
                    + " either."),
    HUBS(
            "wireroom.ingest.hubs",
            MetricKind.GAUGE,
            "feeds",
            "Feeds of this instance that have a WebSub hub, by how far it has come.",
            "state"),
    DISCOVERY_DELAY(
            "wireroom.ingest.discovery.delay",
            MetricKind.TIMER,
            "seconds",
            "From an article's publication to its discovery in a feed, where the publication time is known."),
    FETCH_DELAY(
            "wireroom.ingest.fetch.delay",
            MetricKind.TIMER,
            "seconds",
            "From an article's discovery to the read of its page.");

    private final MetricDeclaration declaration;

    IngestMetric(String id, MetricKind kind, String unit, String description, String... labels) {
        this.declaration = new MetricDeclaration(id, kind, unit, description, List.of(labels));
    }

    @Override
    public MetricDeclaration declaration() {
        return declaration;
    }
}
