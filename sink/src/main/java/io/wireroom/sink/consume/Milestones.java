package io.wireroom.sink.consume;

import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Instant;
import java.util.Optional;

/**
 * Moments in an article's life from which latency is measured.
 *
 * @param published as the source says; empty when it does not
 * @param discovered when a poll or import first saw it
 * @param fetched when its page was read, or it was imported
 * @param enriched when it left enrichment
 */
record Milestones(Optional<Instant> published, Instant discovered, Instant fetched, Instant enriched) {
    static Milestones of(EnrichedArticle article) {
        return new Milestones(
                article.getArticle().getPublishedAt(),
                article.getArticle().getDiscoveredAt(),
                article.getArticle().getFetchedAt(),
                article.getEnrichedAt());
    }
}
