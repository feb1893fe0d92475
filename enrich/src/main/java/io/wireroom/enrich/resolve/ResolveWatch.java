package io.wireroom.enrich.resolve;

import io.wireroom.schemas.record.EnrichedArticle;

/** Told of everything that the resolution emits. */
@FunctionalInterface
public interface ResolveWatch {
    /**
     * An article was emitted.
     *
     * @param first true for the first emission of this version, false for a correction
     */
    void emitted(EnrichedArticle article, boolean first);
}
