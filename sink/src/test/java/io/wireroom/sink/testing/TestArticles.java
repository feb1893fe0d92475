package io.wireroom.sink.testing;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Notice;
import io.wireroom.schemas.record.NoticeKind;
import io.wireroom.schemas.record.Origin;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TextField;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.record.Wall;
import java.time.Instant;
import java.util.List;

/** Enriched articles and stories as enrichment makes them. */
public final class TestArticles {
    /** First sight of every article here: they go to the index of 2026.11. */
    public static final Instant SEEN = Instant.parse("2026-11-20T08:30:00Z");

    private static final String BODY = "The commission fined the platform on Friday. ".repeat(60);

    private TestArticles() {}

    /** An article with an actor and a topic. */
    public static EnrichedArticle article(String id, long revision) {
        return enriched(article(id), revision).build();
    }

    /** An article that copies another and belongs to a story. */
    public static EnrichedArticle copy(String id, long revision, String of) {
        return enriched(article(id), revision)
                .setDuplicate(Duplicate.newBuilder()
                        .setOf(of)
                        .setKind(CopyKind.NEAR)
                        .setSimilarity(0.93)
                        .build())
                .setStory(StoryLink.newBuilder()
                        .setId(of)
                        .setJoined(of)
                        .setFollowUpOf("earlier")
                        .build())
                .build();
    }

    /** A second version that says that it was corrected. */
    public static EnrichedArticle corrected(String id, long revision) {
        return enriched(article(id), revision)
                .setVersion(2)
                .setChange(Change.newBuilder()
                        .setTitleChanged(true)
                        .setFormerTitle("Commission fines platforms")
                        .setParagraphsAdded(1)
                        .setParagraphsRemoved(1)
                        .setParagraphsKept(3)
                        .setAdded(List.of("The fine is 12,900 euros."))
                        .setRemoved(List.of("The fine is 12,400 euros."))
                        .setNumbersAdded(List.of("12,900"))
                        .setNumbersRemoved(List.of("12,400"))
                        .build())
                .setNotice(new Notice(NoticeKind.CORRECTION, "Correction: the fine is 12,900 euros."))
                .build();
    }

    /** A story of one article. */
    public static Story story(String id, long revision, int articleCount) {
        return Story.newBuilder()
                .setId(id)
                .setTitle("Commission fines platform")
                .setFirstPublishedAt(SEEN)
                .setLastPublishedAt(SEEN)
                .setArticleCount(articleCount)
                .setCopyCount(0)
                .setFirstPublisher("Example Wire")
                .setSources(List.of("Example Wire"))
                .setFollowUpOf("earlier")
                .setArticles(List.of(StoryArticle.newBuilder()
                        .setId(id)
                        .setTitle("Commission fines platform")
                        .setUrl("https://example.org/" + id)
                        .setSource("Example Wire")
                        .setPublishedAt(SEEN)
                        .setCopy(false)
                        .setFollowUpOf("earlier")
                        .build()))
                .setRevision(revision)
                .setUpdatedAt(SEEN)
                .build();
    }

    /** A story whose articles went to another. */
    public static Story merged(String id, long revision, String into) {
        return Story.newBuilder()
                .setId(id)
                .setTitle("")
                .setFirstPublishedAt(SEEN)
                .setLastPublishedAt(SEEN)
                .setArticleCount(0)
                .setCopyCount(0)
                .setMergedInto(into)
                .setRevision(revision)
                .setUpdatedAt(SEEN)
                .build();
    }

    private static EnrichedArticle.Builder enriched(Article article, long revision) {
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(1)
                .setRevision(revision)
                .setFirstSeenAt(SEEN)
                .setActors(List.of(actor()))
                .setTopics(List.of(topic()))
                .setTaxonomyVersion("0123456789ab")
                .setEnrichedAt(SEEN.plusSeconds(1));
    }

    private static Article article(String id) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("https://example.org/" + id)
                .setSource("Example Wire")
                .setOrigin(Origin.FEED)
                .setTitle("Commission fines platform")
                .setSummary("A fine.")
                .setBody(BODY)
                .setAuthors(List.of("A. Writer"))
                .setCategories(List.of())
                .setPublishedAt(SEEN.minusSeconds(60))
                .setLanguage("en")
                .setWall(Wall.NONE)
                .setDiscoveredAt(SEEN)
                .setFetchedAt(SEEN)
                .build();
    }

    private static Actor actor() {
        return Actor.newBuilder()
                .setId("european-commission")
                .setName("European Commission")
                .setType(ActorType.INSTITUTION)
                .setWikidata("Q8880")
                .setKnown(true)
                .setSalience(0.75)
                .setMentions(List.of(span(TextField.TITLE, 0, "Commission")))
                .build();
    }

    private static TopicTag topic() {
        return TopicTag.newBuilder()
                .setId("antitrust")
                .setLabel("Antitrust")
                .setScore(0.5)
                .setEvidence(List.of(span(TextField.BODY, 15, "fined")))
                .build();
    }

    private static Span span(TextField field, int start, String text) {
        return Span.newBuilder()
                .setField(field)
                .setStart(start)
                .setEnd(start + text.length())
                .setText(text)
                .build();
    }
}
