package io.wireroom.cli.process;

import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Of each article the record with the greatest revision, kept as bytes: decoded they would not fit. */
final class LastRevisions {
    private final Map<String, Kept> byId = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Kept(long revision, byte[] bytes) {}

    void take(EnrichedArticle article, byte[] bytes) {
        Kept fresh = new Kept(article.getRevision(), bytes);
        byId.merge(article.getArticle().getId(), fresh, (a, b) -> a.revision() > b.revision() ? a : b);
    }

    /** Takes the article out, so that it is given once. */
    Optional<EnrichedArticle> remove(String id) {
        return Optional.ofNullable(byId.remove(id))
                .map(kept ->
                        Topics.ENRICHED.valueSerde().deserializer().deserialize(Topics.ENRICHED.name(), kept.bytes()));
    }
}
