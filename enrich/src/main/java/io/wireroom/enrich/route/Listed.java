package io.wireroom.enrich.route;

import io.wireroom.schemas.record.StoryArticle;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An article of a story; in order of publication and then of id.
 *
 * @param article as the story lists it
 * @param followedAt place in the order of the earliest article that it resembles in the story that it follows up
 */
record Listed(StoryArticle article, Optional<Instant> followedAt) implements Comparable<Listed> {
    private static final Comparator<Listed> ORDER = Comparator.comparing(
                    (Listed one) -> one.article().getPublishedAt())
            .thenComparing(one -> one.article().getId());

    @Override
    public int compareTo(Listed other) {
        return ORDER.compare(this, other);
    }
}
