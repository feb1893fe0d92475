package io.wireroom.web.testing;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Origin;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.record.Wall;
import java.time.Instant;
import java.util.List;

/** Enriched articles as enrichment makes them. */
public final class WebArticles {
    /** When all of them were seen. */
    public static final Instant SEEN = Instant.parse("2026-11-20T08:30:00Z");

    private WebArticles() {}

    /** An article about a topic. */
    public static EnrichedArticle about(String topic, String id) {
        return titled(topic, id, "Commission fines platform");
    }

    /** An article about a topic, with a title as a feed gave it. */
    public static EnrichedArticle titled(String topic, String id, String title) {
        Article article = Article.newBuilder()
                .setId(id)
                .setUrl("https://example.org/" + id)
                .setSource("Example Wire")
                .setOrigin(Origin.FEED)
                .setTitle(title)
                .setBody("The commission fined the platform on Friday. ".repeat(60))
                .setAuthors(List.of())
                .setCategories(List.of())
                .setWall(Wall.NONE)
                .setDiscoveredAt(SEEN)
                .setFetchedAt(SEEN)
                .build();
        TopicTag tag = TopicTag.newBuilder()
                .setId(topic)
                .setLabel(topic)
                .setScore(0.5)
                .setEvidence(List.of())
                .build();
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(1)
                .setRevision(1)
                .setFirstSeenAt(SEEN)
                .setActors(List.of())
                .setTopics(List.of(tag))
                .setTaxonomyVersion("0123456789ab")
                .setEnrichedAt(SEEN.plusSeconds(1))
                .build();
    }
}
