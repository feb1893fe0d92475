package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Pair;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryLink;
import java.time.Instant;
import java.util.Optional;

/** Completes a tagged article with what was decided. */
final class Emission {
    private Emission() {}

    static EnrichedArticle of(EnrichedArticle tagged, Standing standing, Instant at) {
        Outcome outcome = standing.outcome().orElseThrow();
        return new EnrichedArticle(
                tagged.getArticle(),
                tagged.getVersion(),
                standing.revision(),
                tagged.getFirstSeenAt(),
                tagged.getChange().orElse(null),
                tagged.getNotice().orElse(null),
                tagged.getActors(),
                tagged.getTopics(),
                duplicate(outcome).orElse(null),
                new StoryLink(
                        outcome.getStoryId(),
                        outcome.getStorySimilarity(),
                        outcome.getJoined().orElse(null),
                        outcome.getFollowUpOf().orElse(null)),
                standing.isIncomplete(),
                standing.isCapped(),
                tagged.getTaxonomyVersion(),
                at);
    }

    /** The copy that an outcome says an article is; empty for an original. */
    static Optional<Duplicate> duplicate(Outcome outcome) {
        return outcome.getCopyOf().map(of -> new Duplicate(of, kind(outcome.getPair()), outcome.getCopySimilarity()));
    }

    private static CopyKind kind(Pair pair) {
        return switch (pair) {
            case EXACT -> CopyKind.EXACT;
            case INSIDE -> CopyKind.CONTAINED;
            case NEAR, AROUND, NONE -> CopyKind.NEAR;
        };
    }
}
