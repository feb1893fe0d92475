package io.wireroom.enrich.resolve;

import io.wireroom.schemas.record.EnrichedArticle;

/** Told of what the resolution emits and has still to do. */
public interface ResolveWatch {
    /**
     * An article was emitted.
     *
     * @param first true for the first emission of this version, false for a correction
     */
    void emitted(EnrichedArticle article, boolean first);

    /** So many more articles, or fewer where negative, wait for what they need to be emitted. */
    void undecided(int more);

    /** So many more articles, or fewer where negative, are to decide anew. */
    void reviews(int more);
}
