package io.wireroom.web.pipeline;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Origin;
import io.wireroom.web.pipeline.PipelineStatus.Latency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How long the latest articles took from step to step, by the timings that they carry. Thread-safe. */
final class LatencyWindow {
    static final int ARTICLES = 1_000;
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Map<String, Timings> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Timings> eldest) {
            return size() > ARTICLES;
        }
    };

    private record Timings(Optional<Instant> published, Instant discovered, Instant fetched, Instant enriched) {}

    /** Takes an article's first emission; later ones, and articles that came from a file, say nothing of how fast we are. */
    synchronized void take(String id, Optional<EnrichedArticle> enriched) {
        enriched.filter(one -> one.getVersion() == 1 && one.getArticle().getOrigin() == Origin.FEED)
                .ifPresent(one -> latest.putIfAbsent(id, timings(one)));
    }

    synchronized List<Latency> latencies() {
        List<Latency> latencies = new ArrayList<>();
        add(latencies, "published", "discovered", Timings::published, t -> Optional.of(t.discovered()));
        add(latencies, "discovered", "fetched", t -> Optional.of(t.discovered()), t -> Optional.of(t.fetched()));
        add(latencies, "fetched", "enriched", t -> Optional.of(t.fetched()), t -> Optional.of(t.enriched()));
        return latencies;
    }

    private void add(
            List<Latency> latencies,
            String from,
            String to,
            Function<Timings, Optional<Instant>> begin,
            Function<Timings, Optional<Instant>> end) {
        double[] seconds = latest.values().stream()
                .flatMap(t -> begin.apply(t).flatMap(b -> end.apply(t).map(e -> Duration.between(b, e))).stream())
                .filter(took -> !took.isNegative() && took.compareTo(LONGEST) < 0)
                .mapToDouble(took -> took.toMillis() / 1000.0)
                .sorted()
                .toArray();
        if (seconds.length > 0) {
            latencies.add(new Latency(
                    from,
                    to,
                    percentile(seconds, 50),
                    percentile(seconds, 95),
                    percentile(seconds, 99),
                    Optional.of(seconds.length),
                    "timings of the latest articles"));
        }
    }

    /** The nearest rank among sorted values. */
    static double percentile(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
    }

    private static Timings timings(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        return new Timings(
                article.getPublishedAt(), article.getDiscoveredAt(), article.getFetchedAt(), enriched.getEnrichedAt());
    }
}
