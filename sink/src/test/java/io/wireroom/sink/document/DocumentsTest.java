package io.wireroom.sink.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Origin;
import io.wireroom.schemas.record.Wall;
import io.wireroom.sink.testing.TestArticles;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void article_full_hasTheNamesOfTheContract() throws IOException {
        JsonNode json = JSON.readTree(Documents.article(TestArticles.copy("b", 7, "a")));
        assertThat(json.fieldNames())
                .toIterable()
                .contains("id", "url", "version", "revision", "source", "title", "summary", "body", "authors")
                .contains("publishedAt", "firstSeenAt", "language", "actors", "topics", "duplicate", "story")
                .contains("taxonomyVersion", "timings");
        assertThat(json.at("/timings").fieldNames())
                .toIterable()
                .containsExactly("publishedAt", "discoveredAt", "fetchedAt", "enrichedAt");
        assertThat(json.at("/duplicate").toString()).isEqualTo("{\"of\":\"a\",\"kind\":\"NEAR\",\"similarity\":0.93}");
        assertThat(json.at("/story/id").asText()).isEqualTo("a");
        assertThat(json.at("/story/followUpOf").asText()).isEqualTo("earlier");
    }

    @Test
    void article_readBack_isTheArticle() throws IOException {
        Article written = Article.newBuilder(TestArticles.article("a", 1).getArticle())
                .setCanonicalUrl("https://example.org/canonical")
                .setModifiedAt(TestArticles.SEEN)
                .setWall(Wall.PAYWALL)
                .setOrigin(Origin.IMPORT)
                .setSiteName("Example")
                .setLanguage("en-GB")
                .build();
        EnrichedArticle enriched = EnrichedArticle.newBuilder(TestArticles.article("a", 1))
                .setArticle(written)
                .build();
        assertThat(Documents.article(JSON.readTree(Documents.article(enriched))))
                .isEqualTo(written);
    }

    @Test
    void article_ofADocumentWithoutFields_isEmpty() {
        Article article = Documents.article(JSON.createObjectNode());
        assertThat(article.getTitle()).isEmpty();
        assertThat(article.getSummary()).isEmpty();
        assertThat(article.getWall()).isEqualTo(Wall.NONE);
    }

    @Test
    void article_evidence_namesFieldsInLowerCaseWithOffsets() throws IOException {
        JsonNode json = JSON.readTree(Documents.article(TestArticles.article("a", 1)));
        JsonNode mention = json.at("/actors/0/mentions/0");
        assertThat(mention.path("field").asText()).isEqualTo("title");
        String title = json.path("title").asText();
        assertThat(title.substring(
                        mention.path("start").asInt(), mention.path("end").asInt()))
                .isEqualTo(mention.path("text").asText());
        assertThat(json.at("/topics/0/evidence/0/field").asText()).isEqualTo("body");
    }

    @Test
    void article_corrected_saysWhatChangedAndItsNotice() throws IOException {
        JsonNode json = JSON.readTree(Documents.article(TestArticles.corrected("a", 2)));
        assertThat(json.at("/change/formerTitle").asText()).isEqualTo("Commission fines platforms");
        assertThat(json.at("/change/added/0").asText()).isEqualTo("The fine is 12,900 euros.");
        assertThat(json.at("/change/removed/0").asText()).isEqualTo("The fine is 12,400 euros.");
        assertThat(json.at("/change/numbersAdded/0").asText()).isEqualTo("12,900");
        assertThat(json.at("/change/numbersRemoved/0").asText()).isEqualTo("12,400");
        assertThat(json.path("notice").toString())
                .isEqualTo("{\"kind\":\"CORRECTION\",\"text\":\"Correction: the fine is 12,900 euros.\"}");
    }

    @Test
    void article_absentValues_leaveNoTrace() throws IOException {
        JsonNode json = JSON.readTree(Documents.article(TestArticles.article("a", 1)));
        assertThat(json.has("duplicate")).isFalse();
        assertThat(json.has("canonicalUrl")).isFalse();
        assertThat(json.has("change")).isFalse();
        assertThat(json.has("notice")).isFalse();
        assertThat(json.path("categories").isArray()).isTrue();
    }

    @Test
    void article_anyText_staysOnOneLine() {
        EnrichedArticle article = TestArticles.article("line\none\u2028\"two\"", 1);
        assertThat(new String(Documents.article(article), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("\n")
                .contains("line\\none");
    }

    @Test
    void article_sameRecord_sameBytes() {
        assertThat(Documents.article(TestArticles.article("a", 1)))
                .isEqualTo(Documents.article(TestArticles.article("a", 1)));
    }

    @Test
    void story_full_listsItsArticles() throws IOException {
        JsonNode json = JSON.readTree(Documents.story(TestArticles.story("a", 3, 2)));
        assertThat(json.path("articleCount").asInt()).isEqualTo(2);
        assertThat(json.at("/articles/0/id").asText()).isEqualTo("a");
        assertThat(json.path("firstPublishedAt").asText()).isEqualTo("2026-11-20T08:30:00Z");
    }

    @Test
    void story_full_hasTheNamesOfTheContract() throws IOException {
        JsonNode json = JSON.readTree(Documents.story(TestArticles.story("a", 3, 2)));
        assertThat(json.fieldNames())
                .toIterable()
                .contains("id", "revision", "title", "firstPublishedAt", "lastPublishedAt", "firstPublisher", "sources")
                .contains("articleCount", "copyCount", "representativeCount", "actors", "topics", "followUpOf")
                .contains("articles", "updatedAt");
        assertThat(json.path("representativeCount").asInt()).isEqualTo(2);
    }

    @Test
    void story_mergedAway_saysWhereToAndNothingOfWhatItWas() throws IOException {
        JsonNode json = JSON.readTree(Documents.story(TestArticles.merged("a", 3, "b")));
        assertThat(json.path("mergedInto").asText()).isEqualTo("b");
        assertThat(json.path("articleCount").asInt()).isZero();
        assertThat(json.fieldNames()).toIterable().doesNotContain("title", "articles", "firstPublishedAt", "sources");
    }
}
