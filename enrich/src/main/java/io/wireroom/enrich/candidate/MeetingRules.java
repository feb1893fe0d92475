package io.wireroom.enrich.candidate;

import io.wireroom.enrich.story.StorySimilarity;
import java.time.Duration;

/**
 * Who may meet whom.
 *
 * @param copyWindow distance in time beyond which no text is a copy of another
 * @param story how reports are compared
 * @param keyCap articles that one key keeps at most
 * @param shards that share the bounds of what one article may cost
 */
public record MeetingRules(Duration copyWindow, StorySimilarity story, int keyCap, int shards) {
    private static final int MET_IN_ALL = 256;
    private static final int TOLD_IN_ALL = 128;
    private static final int LEAST = 16;

    /** Articles that one article is compared with at most in one shard. */
    int mostMet() {
        return Math.max(LEAST, MET_IN_ALL / shards);
    }

    /** Story neighbours that an article is told of by one shard, earlier ones and later ones each. */
    int mostTold() {
        return Math.max(LEAST, TOLD_IN_ALL / shards);
    }
}
