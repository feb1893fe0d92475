package io.wireroom.enrich.resolve;

import io.wireroom.schemas.record.EnrichedArticle;
import java.util.List;

/**
 * An enriched article on its way out.
 *
 * @param article the article
 * @param left ids of the topics that it had when it was emitted before and has no more: their readers hear of it once
 */
public record Emitted(EnrichedArticle article, List<String> left) {
    public Emitted {
        left = List.copyOf(left);
    }
}
