package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.StoryChange;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryArticle;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.serde.AvroSerde;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an emission means for stories. */
final class StoryChanges {
    private static final AvroSerde<StoryArticle> SERDE = AvroSerde.of(StoryArticle.class);
    private static final int MOST_NAMES = 20;

    private StoryChanges() {}

    /** Changes by story id: the article enters or changes in its story, and leaves the one it was in before. */
    static Map<String, StoryChange> between(Optional<Outcome> before, Standing after, EnrichedArticle emitted) {
        String id = emitted.getArticle().getId();
        String now = after.outcome().orElseThrow().getStoryId();
        Map<String, StoryChange> changes = new LinkedHashMap<>();
        before.map(Outcome::getStoryId)
                .filter(story -> !story.equals(now))
                .ifPresent(story -> changes.put(story, new StoryChange(id, null, null, now, after.expiresAt())));
        byte[] article = SERDE.serializer().serialize("", storyArticle(emitted));
        @Nullable
        Instant followedAt = after.outcome().flatMap(Outcome::getFollowedAt).orElse(null);
        changes.put(now, new StoryChange(id, ByteBuffer.wrap(article), followedAt, null, after.expiresAt()));
        return changes;
    }

    private static StoryArticle storyArticle(EnrichedArticle emitted) {
        Article article = emitted.getArticle();
        return new StoryArticle(
                article.getId(),
                article.getTitle(),
                article.getUrl(),
                article.getSource(),
                article.getPublishedAt().orElse(emitted.getFirstSeenAt()),
                emitted.getDuplicate().isPresent(),
                emitted.getActors().stream()
                        .filter(Actor::getKnown)
                        .map(Actor::getId)
                        .limit(MOST_NAMES)
                        .toList(),
                emitted.getTopics().stream()
                        .map(TopicTag::getId)
                        .limit(MOST_NAMES)
                        .toList(),
                emitted.getStory().flatMap(StoryLink::getFollowUpOf).orElse(null));
    }
}
