package io.wireroom.enrich.percolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.enrich.percolate.Percolator.Value;
import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.query.TopicLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

final class PercolatorTest {
    private static final String TITLE = "Senate votes";
    private static final String BODY = "The Senate's data protection bill, seen by regulators; its colour is privacy.";

    @Test
    void fits_aWord_standsWhereTheTextHasIt() {
        assertThat(hits("senate")).containsExactly("Senate", "Senate's");
        assertThat(hits("body:senate")).containsExactly("Senate's");
        assertThat(hits("judge")).isEmpty();
    }

    @Test
    void fits_aPhrase_needsItsWordsSideBySide() {
        assertThat(hits("\"data protection\"")).containsExactly("data protection");
        assertThat(hits("\"data bill\"")).isEmpty();
        assertThat(hits("\"votes the\"")).isEmpty();
    }

    @Test
    void fits_phrasesOfWhichOneGoesOn_findsBoth() {
        assertThat(hits("\"data protection\" \"data protection bill\" protection"))
                .containsExactly("data protection bill", "data protection", "protection");
    }

    @Test
    void fits_aPhraseWithGaps_needsItsWordsNear() {
        assertThat(hits("\"data bill\"~1")).containsExactly("data protection bill");
        assertThat(hits("\"data regulators\"~2")).isEmpty();
        assertThat(hits("\"protection data\"~2")).containsExactly("data protection");
    }

    @Test
    void fits_nearWordingsOfWhichOneBeginsAnother_triesEach() {
        assertThat(hits("(data OR \"data protection\") ONEAR/0 bill")).containsExactly("data protection bill");
    }

    @Test
    void fits_wildcardsAndFuzzyWords_findWhatFits() {
        assertThat(hits("regulat*")).containsExactly("regulators");
        assertThat(hits("reg?lator")).containsExactly("regulators");
        assertThat(hits("color~1")).containsExactly("colour");
    }

    @Test
    void fits_whatMustNotBeThere_isNotThere() {
        assertThat(hits("senate -privacy")).isEmpty();
        assertThat(hits("senate -title:privacy")).containsExactly("Senate", "Senate's");
    }

    @Test
    void fits_severalOfSome_needsThatMany() {
        BooleanQuery two = new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(2)
                .add(word("bill"), Occur.SHOULD)
                .add(word("privacy"), Occur.SHOULD)
                .add(word("judge"), Occur.SHOULD)
                .build();
        BooleanQuery three = new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(3)
                .add(two, Occur.SHOULD)
                .add(word("bill"), Occur.SHOULD)
                .build();

        assertThat(hits(Map.of("two", two), BODY)).containsExactly("bill", "privacy");
        assertThat(hits(Map.of("three", three), BODY)).isEmpty();
    }

    @Test
    void fits_wordsNearEachOther_inAnyOrderOrInTheirs() {
        assertThat(hits("bill NEAR/1 data")).containsExactly("data protection bill");
        assertThat(hits("bill NEAR/0 data")).isEmpty();
        assertThat(hits("bill ONEAR/1 data")).isEmpty();
        assertThat(hits("(nothing OR regulat*) NEAR/4 (\"data protection\" OR senate)"))
                .containsExactly("data protection bill, seen by regulators");
    }

    @Test
    void fits_capitalsAsWritten_tellNamesFromWords() {
        assertThat(hits("case:Senate")).containsExactly("Senate", "Senate's");
        assertThat(hits("case:senate")).isEmpty();
        assertThat(hits("case:regulator")).isEmpty();
        assertThat(hits("title:case:\"Senate votes\"")).containsExactly("Senate votes");
    }

    @Test
    void fits_someOfSeveral_needsThatMany() {
        assertThat(hits("(bill privacy judge)@2")).containsExactly("bill", "privacy");
        assertThat(hits("(bill privacy judge)@3")).isEmpty();
    }

    @Test
    void fits_valuesOfTheArticle_narrowDownAndShowWhereActorsStand() {
        Percolator percolator =
                Percolator.of(Map.of("q", query("senate AND lang:en AND actor:us-senate AND NOT source:x.org")));
        List<Value> values =
                List.of(new Value("lang", "en", List.of()), new Value("actor", "us-senate", List.of(new Hit(0, 0, 6))));

        assertThat(percolator.fits(List.of(TITLE, "", ""))).isEmpty();
        assertThat(percolator.fits(List.of(TITLE, "", ""), values))
                .singleElement()
                .extracting(Fit::hits)
                .isEqualTo(List.of(new Hit(0, 0, 6), new Hit(0, 0, 6)));
        assertThat(percolator.fits(
                        List.of(TITLE, "", ""),
                        List.of(values.get(0), values.get(1), new Value("source", "x.org", List.of()))))
                .isEmpty();
    }

    @Test
    void fits_articleAfterArticle_forgetsTheOneBefore() {
        Percolator percolator = Percolator.of(Map.of("q", query("senate AND privacy")));

        assertThat(percolator.fits(List.of(TITLE, "", BODY))).hasSize(1);
        assertThat(percolator.fits(List.of(TITLE, "", ""))).isEmpty();
        assertThat(percolator.fits(List.of("", "", "privacy"))).isEmpty();
        assertThat(percolator.fits(List.of(TITLE, "", BODY))).hasSize(1);
    }

    @Test
    void fits_severalQueries_areToldInTheirOrder() {
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("z", query("privacy"));
        queries.put("none", query("judge"));
        queries.put("a", query("senate"));

        assertThat(Percolator.of(queries).fits(List.of(TITLE, "", BODY)))
                .extracting(Fit::id)
                .containsExactly("z", "a");
    }

    @Test
    void fits_noQueriesOrNoText_nothing() {
        assertThat(Percolator.of(Map.of()).fits(List.of(TITLE, "", BODY))).isEmpty();
        assertThat(Percolator.of(Map.of("q", query("senate"))).fits(List.of("", "", "")))
                .isEmpty();
    }

    @Test
    void of_whatItCannotRun_isRefused() {
        assertThatThrownBy(() -> Percolator.of(Map.of("q", new MatchAllDocsQuery())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MatchAllDocsQuery");
        assertThatThrownBy(() -> Percolator.of(Map.of("q", new TermQuery(new Term("author", "smith")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown field \"author\"");
    }

    private static Query word(String text) {
        return new TermQuery(new Term("body", text));
    }

    private static Query query(String text) {
        try {
            return TopicLanguage.parse(text);
        } catch (InvalidQueryException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> hits(String query) {
        return hits(Map.of("q", query(query)), BODY);
    }

    private static List<String> hits(Map<String, Query> queries, String body) {
        List<String> texts = List.of(TITLE, "", body);
        return Percolator.of(queries).fits(texts).stream()
                .flatMap(fit -> fit.hits().stream())
                .map(hit -> texts.get(hit.field()).substring(hit.start(), hit.end()))
                .toList();
    }
}
