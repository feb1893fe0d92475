package io.wireroom.enrich;

import io.wireroom.runtime.metrics.Metric;
import io.wireroom.runtime.metrics.MetricDeclaration;
import io.wireroom.runtime.metrics.MetricKind;
import java.util.List;

/**
 * The metrics of the enrichment. Its ledger: articles in = new + changed + unchanged + rejected, and articles that are new
 * or changed = first emissions + open.
 */
public enum EnrichMetric implements Metric {
    ARTICLES(
            MetricKind.COUNTER,
            "articles",
            "",
            "Articles that came in by what became of them: new, changed, unchanged or rejected.",
            "fate"),
    REPLAYS(
            MetricKind.COUNTER,
            "replays",
            "articles",
            "Articles of the past tagged anew: kept (their window is open), past (it is over), or the same as before.",
            "fate"),
    REJECTIONS(MetricKind.COUNTER, "rejections", "", "Records of any topic sent to wireroom.rejections.", "reason"),
    EMISSIONS(
            MetricKind.COUNTER,
            "emissions",
            "",
            "Enriched articles emitted: first of its version, or corrected after later news.",
            "kind"),
    INCOMPLETE(MetricKind.COUNTER, "incomplete", "emissions", "Emissions without the answers of all candidates."),
    CAPPED(
            MetricKind.COUNTER,
            "capped",
            "articles",
            "First emissions of articles that were not compared with all that stand under their blocking keys."),
    COPIES(MetricKind.COUNTER, "copies", "", "First emissions that name an original.", "kind"),
    STORIES(
            MetricKind.COUNTER,
            "stories",
            "",
            "Revisions of stories emitted; one sums up all changes of half a second."),
    UNROUTED(
            MetricKind.COUNTER,
            "unrouted",
            "articles",
            "Articles of a topic that had no Kafka topic yet; they are in wireroom.enriched only."),
    LATENCY(
            MetricKind.TIMER,
            "latency",
            "seconds",
            "From a moment in an article's life to its first emission; results become visible with the next commit.",
            "since"),
    OPEN(MetricKind.GAUGE, "open", "articles", "Articles taken in and not yet emitted."),
    WAITING(
            MetricKind.GAUGE,
            "waiting",
            "articles",
            "Articles of this instance's partitions that wait for what they need to be emitted, whoever took them in."),
    RESTARTS(MetricKind.COUNTER, "restarts", "", "Stream threads replaced after an unexpected failure.");

    private final MetricDeclaration declaration;

    EnrichMetric(MetricKind kind, String name, String unit, String description, String... labels) {
        this.declaration = new MetricDeclaration("wireroom.enrich." + name, kind, unit, description, List.of(labels));
    }

    @Override
    public MetricDeclaration declaration() {
        return declaration;
    }
}
