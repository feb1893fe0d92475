package io.wireroom.cli.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.why.Comparison;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Notice;
import io.wireroom.schemas.record.NoticeKind;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhyTextTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    private static final String BODY =
            "The ferry between Lower Bank and Upper Bank runs again from Tuesday, three weeks after Storm Ada, Nils Berg said. "
                    + "It leaves every 30 minutes from 6 in the morning, and the fare stays at 4 crowns.";

    private final EnrichedArticle original = article("aaaabbbb", 1, null, "aaaabbbb");
    private final EnrichedArticle copy = article("ccccdddd", 1, "aaaabbbb", "aaaabbbb");

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void of_copy_saysWhichCopiesWhichAndWhy() {
        assertThat(lines(original, copy))
                .contains("A copy: ccccdddd copies aaaabbbb (EXACT, similarity 1.00).")
                .contains("as copies    the same words in the same order")
                .anyMatch(line -> line.startsWith("  passage    The ferry between"));
    }

    @Test
    void of_copiesOfAThird_namesIt() {
        assertThat(lines(copy, article("eeeeffff", 1, "aaaabbbb", "aaaabbbb")))
                .contains("Both are copies of aaaabbbb.");
    }

    @Test
    void of_oneStory_namesIt() {
        assertThat(lines(original, article("eeeeffff", 2, null, "aaaabbbb")))
                .contains("Two reports of one story, aaaabbbb.")
                .anyMatch(line -> line.endsWith("[version 2]"));
    }

    @Test
    void of_otherStories_namesBoth() {
        assertThat(lines(original, article("eeeeffff", 1, null, "eeeeffff")))
                .contains("Nothing: stories aaaabbbb and eeeeffff.");
    }

    @Test
    void of_oneArticleInTwoVersions_saysWhatChanged() {
        EnrichedArticle corrected = EnrichedArticle.newBuilder(article("aaaabbbb", 2, null, "aaaabbbb"))
                .setChange(Change.newBuilder()
                        .setTitleChanged(true)
                        .setFormerTitle("Ferry stops")
                        .setParagraphsAdded(1)
                        .setParagraphsRemoved(0)
                        .setParagraphsKept(1)
                        .setAdded(List.of("The fare is 4 crowns."))
                        .setNumbersAdded(List.of("4"))
                        .build())
                .setNotice(new Notice(NoticeKind.CORRECTION, "Correction: 4 crowns."))
                .build();
        assertThat(lines(corrected, corrected))
                .contains("One article, now in version 2: another title, 1 paragraphs added, 0 removed, 1 kept.")
                .containsSubsequence(
                        "  notice     CORRECTION: Correction: 4 crowns.",
                        "  title was  Ferry stops",
                        "  numbers +  4",
                        "  added      The fare is 4 crowns.");
    }

    @Test
    void of_followUp_saysWhichFollowsUpWhichStory() {
        EnrichedArticle later = EnrichedArticle.newBuilder(article("eeeeffff", 1, null, "eeeeffff"))
                .setStory(StoryLink.newBuilder()
                        .setId("eeeeffff")
                        .setFollowUpOf("aaaabbbb")
                        .build())
                .build();
        assertThat(lines(later, original))
                .contains("A follow-up: eeeeffff, of story eeeeffff, follows up story aaaabbbb.");
        Comparison comparison = Comparison.of(original, later, EnrichSettings.defaults());
        assertThat(WhyJson.of(original, later, comparison))
                .containsEntry("relation", "FOLLOW_UP")
                .hasEntrySatisfying(
                        "articles", articles -> assertThat(articles).asString().contains("followUpOf=aaaabbbb"));
    }

    @Test
    void json_holdsRelationScoresAndBothArticles() {
        Comparison comparison = Comparison.of(original, copy, EnrichSettings.defaults());
        Map<String, Object> json = WhyJson.of(original, copy, comparison);
        assertThat(json).containsEntry("relation", "COPY").containsKeys("articles", "copy", "story");
        assertThat(json.get("copy")).asString().contains("verdict=EXACT", "jaccard=1.0");
        assertThat(json.get("articles")).asString().contains("copyOf=aaaabbbb");
    }

    @Test
    void namedArticle_byBeginningAddressOrId_isTheLatestRevision() {
        for (String name : List.of("aaaa", "aaaabbbb", "http://news.test/aaaabbbb")) {
            NamedArticle named = new NamedArticle(name);
            named.offer(EnrichedArticle.newBuilder(original).setRevision(7).build());
            named.offer(original);
            named.offer(copy);
            assertThat(named.latest()).map(EnrichedArticle::getRevision).contains(7L);
            assertThat(named.isAmbiguous()).isFalse();
        }
    }

    @Test
    void namedArticle_beginningOfTwo_isAmbiguous() {
        NamedArticle named = new NamedArticle("aaaa");
        named.offer(original);
        named.offer(article("aaaacccc", 1, null, "aaaacccc"));
        assertThat(named.isAmbiguous()).isTrue();
        assertThat(named.ids()).containsExactly("aaaabbbb", "aaaacccc");
        NamedArticle tooShort = new NamedArticle("aaa");
        tooShort.offer(original);
        assertThat(tooShort.latest()).isEmpty();
    }

    private static List<String> lines(EnrichedArticle left, EnrichedArticle right) {
        return WhyText.of(left, right, Comparison.of(left, right, EnrichSettings.defaults()));
    }

    private static EnrichedArticle article(String id, int version, @Nullable String copyOf, String story) {
        Article article = Article.newBuilder()
                .setId(id)
                .setUrl("http://news.test/" + id)
                .setSource("Test")
                .setTitle("Ferry runs again")
                .setBody(BODY)
                .setDiscoveredAt(T)
                .setFetchedAt(T)
                .build();
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(version)
                .setRevision(1)
                .setFirstSeenAt(T)
                .setDuplicate(copyOf == null ? null : new Duplicate(copyOf, CopyKind.EXACT, 1.0))
                .setStory(StoryLink.newBuilder().setId(story).build())
                .setTaxonomyVersion("0")
                .setEnrichedAt(T)
                .build();
    }
}
