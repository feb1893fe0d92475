package io.wireroom.enrich.candidate;

import io.wireroom.enrich.record.Profile;
import java.time.Instant;
import java.util.Comparator;

/**
 * One of two articles that meet, as the other is told of it.
 *
 * @param id of the article
 * @param version of its text that was compared
 * @param orderedAt its place in the total order
 */
record Party(String id, int version, Instant orderedAt) {
    /** The total order: by time, ties by id. */
    static final Comparator<Party> ORDER =
            Comparator.comparing(Party::orderedAt).thenComparing(Party::id);

    static Party of(Profile profile) {
        return new Party(profile.getArticleId(), profile.getVersion(), profile.getOrderedAt());
    }
}
