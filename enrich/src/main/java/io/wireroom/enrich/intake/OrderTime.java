package io.wireroom.enrich.intake;

import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Instant;

/** The time by which an article is ordered among others. */
public final class OrderTime {
    private OrderTime() {}

    /** Publication, or first sight where that is unknown or earlier: a date in the future orders nothing. */
    public static Instant of(EnrichedArticle enriched) {
        Instant seen = enriched.getFirstSeenAt();
        return enriched.getArticle()
                .getPublishedAt()
                .filter(published -> published.isBefore(seen))
                .orElse(seen);
    }
}
