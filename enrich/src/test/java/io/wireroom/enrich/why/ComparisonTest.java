package io.wireroom.enrich.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.copy.CopyVerdict;
import io.wireroom.enrich.why.Comparison.Relation;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    private static final String REPORT =
            "A magnitude 6.1 earthquake struck Aceh province in Indonesia on Tuesday, toppling mosques and houses in Bener Meriah. "
                    + "At least 22 people died and 200 were injured, the disaster agency in Banda Aceh said on Wednesday.";
    private static final String FOLLOW_UP =
            "Rescuers in Aceh dug through rubble in Bener Meriah after the earthquake that shook Indonesia; several mosques lie in ruins.";

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void of_copy_namesThePassageAndTheFacts() {
        Comparison comparison =
                compared(article("a", REPORT, null, "a"), article("b", REPORT + " More follows.", "a", "a"));
        assertThat(comparison.relation()).isEqualTo(Relation.COPY);
        assertThat(comparison.copy().kind()).isEqualTo(CopyVerdict.Kind.NEAR);
        assertThat(comparison.copyEvidence().numbers().shared()).isEqualTo(3);
        assertThat(comparison.passages()).singleElement().asString().startsWith("A magnitude 6.1");
    }

    @Test
    void of_reportsOfOneEvent_namesTheTerms() {
        Comparison comparison = compared(article("a", REPORT, null, "a"), article("b", FOLLOW_UP, null, "a"));
        assertThat(comparison.relation()).isEqualTo(Relation.SAME_STORY);
        assertThat(comparison.copy().kind()).isEqualTo(CopyVerdict.Kind.NONE);
        assertThat(comparison.similarity()).isGreaterThan(comparison.threshold());
        assertThat(comparison.terms()).contains("Aceh", "earthquake", "mosques");
        assertThat(comparison.apart()).hasHours(1);
    }

    @Test
    void of_articlesOfOtherStories_isUnrelatedWithItsScores() {
        Comparison comparison = compared(
                article("a", REPORT, null, "a"),
                article("b", "The ferry between the two banks runs again.", null, "b"));
        assertThat(comparison.relation()).isEqualTo(Relation.UNRELATED);
        assertThat(comparison.similarity()).isLessThan(comparison.threshold());
    }

    @Test
    void of_copiesOfAThird_saysSo() {
        assertThat(compared(article("a", REPORT, "c", "c"), article("b", REPORT, "c", "c"))
                        .relation())
                .isEqualTo(Relation.COPIES_OF_ONE);
    }

    @Test
    void of_articleThatNamesTheStoryOfTheOther_isAFollowUpEitherWay() {
        EnrichedArticle earlier = article("a", REPORT, null, "s");
        EnrichedArticle later = EnrichedArticle.newBuilder(article("b", FOLLOW_UP, null, "t"))
                .setStory(StoryLink.newBuilder().setId("t").setFollowUpOf("s").build())
                .build();
        assertThat(compared(earlier, later).relation()).isEqualTo(Relation.FOLLOW_UP);
        assertThat(compared(later, earlier).relation()).isEqualTo(Relation.FOLLOW_UP);
    }

    @Test
    void of_oneArticle_isThat() {
        EnrichedArticle article = article("a", REPORT, null, "a");
        assertThat(compared(article, article).relation()).isEqualTo(Relation.SAME_ARTICLE);
    }

    private static Comparison compared(EnrichedArticle left, EnrichedArticle right) {
        return Comparison.of(left, right, EnrichSettings.defaults());
    }

    private static EnrichedArticle article(String id, String body, @Nullable String copyOf, String story) {
        Article article = Article.newBuilder()
                .setId(id)
                .setUrl("http://news.test/" + id)
                .setSource("Test")
                .setTitle("Title")
                .setBody(body)
                .setPublishedAt(id.equals("a") ? T.minusSeconds(3_600) : T.minusSeconds(7_200))
                .setDiscoveredAt(T)
                .setFetchedAt(T)
                .build();
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(1)
                .setRevision(1)
                .setFirstSeenAt(T)
                .setDuplicate(copyOf == null ? null : new Duplicate(copyOf, CopyKind.NEAR, 0.9))
                .setStory(StoryLink.newBuilder().setId(story).build())
                .setTaxonomyVersion("0")
                .setEnrichedAt(T)
                .build();
    }
}
