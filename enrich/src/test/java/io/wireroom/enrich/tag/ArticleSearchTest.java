package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSearchTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: ftc, name: Federal Trade Commission, type: GOVERNMENT}
            topics:
              - {id: fines, label: Fines, query: 'fined'}
            """);

    private static final EnrichedArticle ARTICLE = enriched(Article.newBuilder(
                    Texts.article("Regulators act", "The Federal Trade Commission fined a company for its data deal."))
            .setSummary("A short word on it.")
            .setSource("News.Test")
            .setLanguage("en-GB")
            .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regulator",
                "short",
                "\"data deal\"",
                "fined NEAR/2 company",
                "title:regulat*",
                "source:news.test",
                "lang:en",
                "lang:en-gb AND deal",
                "actor:ftc",
                "topic:fines",
                "deal AND NOT topic:other",
                "case:Regulators"
            })
    void finds_whatTheQueryAsksFor(String query) throws InvalidQueryException {
        assertThat(ArticleSearch.of(query).finds(ARTICLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "senate",
                "title:fined",
                "source:test",
                "lang:de",
                "topic:other",
                "deal AND NOT actor:ftc",
                "case:regulators"
            })
    void finds_notWhatItDoesNot(String query) throws InvalidQueryException {
        assertThat(ArticleSearch.of(query).finds(ARTICLE)).isFalse();
    }

    @Test
    void of_aWrongQuery_isRefused() {
        assertThatThrownBy(() -> ArticleSearch.of("a AND (b")).isInstanceOf(InvalidQueryException.class);
    }

    private static EnrichedArticle enriched(Article article) {
        Tags tags = TAGGER.tag(article);
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(1)
                .setRevision(1)
                .setFirstSeenAt(Instant.EPOCH)
                .setEnrichedAt(Instant.EPOCH)
                .setActors(tags.actors())
                .setTopics(tags.topics())
                .setTaxonomyVersion(tags.taxonomyVersion())
                .build();
    }
}
