package io.wireroom.enrich.route;

import io.wireroom.enrich.record.StoryChange;
import io.wireroom.schemas.record.StoryArticle;
import java.time.Instant;
import java.util.Optional;

/** Articles of stories made for tests. */
final class Members {
    static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    static final Instant EXPIRES = T.plusSeconds(7 * 86_400);

    private Members() {}

    /** A report, as many seconds after {@link #T}. */
    static StoryArticle.Builder report(String id, long seconds) {
        return StoryArticle.newBuilder()
                .setId(id)
                .setTitle("Title " + id)
                .setUrl("http://news.test/" + id)
                .setSource("Source of " + id)
                .setPublishedAt(T.plusSeconds(seconds))
                .setCopy(false);
    }

    static StoryArticle copy(String id, long seconds) {
        return report(id, seconds).setCopy(true).build();
    }

    static Listed listed(StoryArticle article) {
        return new Listed(article, Optional.empty());
    }

    /** A report of a story that another began so many seconds after {@link #T}. */
    static Listed following(String id, long seconds, String story, long since) {
        return new Listed(report(id, seconds).setFollowUpOf(story).build(), Optional.of(T.plusSeconds(since)));
    }

    static StoryChange enters(StoryArticle article) {
        return new StoryChange(article.getId(), StoryMembers.encoded(article), null, null, EXPIRES);
    }

    static StoryChange leaves(String id, String movedTo) {
        return new StoryChange(id, null, null, movedTo, EXPIRES);
    }
}
