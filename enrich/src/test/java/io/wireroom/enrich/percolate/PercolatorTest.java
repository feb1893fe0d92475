package io.wireroom.enrich.percolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.enrich.taxonomy.NewsAnalyzer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

final class PercolatorTest {
    private static final List<String> FIELDS = List.of("title", "body");
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
    void fits_articleAfterArticle_forgetsTheOneBefore() {
        Percolator percolator = Percolator.of(Map.of("q", query("senate AND privacy")), FIELDS);

        assertThat(percolator.fits(List.of(TITLE, BODY))).hasSize(1);
        assertThat(percolator.fits(List.of(TITLE, ""))).isEmpty();
        assertThat(percolator.fits(List.of("", "privacy"))).isEmpty();
        assertThat(percolator.fits(List.of(TITLE, BODY))).hasSize(1);
    }

    @Test
    void fits_severalQueries_areToldInTheirOrder() {
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("z", query("privacy"));
        queries.put("none", query("judge"));
        queries.put("a", query("senate"));

        assertThat(Percolator.of(queries, FIELDS).fits(List.of(TITLE, BODY)))
                .extracting(Fit::id)
                .containsExactly("z", "a");
    }

    @Test
    void fits_noQueriesOrNoText_nothing() {
        assertThat(Percolator.of(Map.of(), FIELDS).fits(List.of(TITLE, BODY))).isEmpty();
        assertThat(Percolator.of(Map.of("q", query("senate")), FIELDS).fits(List.of("", "")))
                .isEmpty();
    }

    @Test
    void of_whatItCannotRun_isRefused() {
        assertThatThrownBy(() -> Percolator.of(Map.of("q", new MatchAllDocsQuery()), FIELDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MatchAllDocsQuery");
        assertThatThrownBy(() -> Percolator.of(Map.of("q", new TermQuery(new Term("author", "smith"))), FIELDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown field \"author\"");
    }

    private static Query word(String text) {
        return new TermQuery(new Term("body", text));
    }

    private static Query query(String text) {
        try {
            return new MultiFieldQueryParser(FIELDS.toArray(String[]::new), new NewsAnalyzer()).parse(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> hits(String query) {
        return hits(Map.of("q", query(query)), BODY);
    }

    private static List<String> hits(Map<String, Query> queries, String body) {
        List<String> texts = List.of(TITLE, body);
        return Percolator.of(queries, FIELDS).fits(texts).stream()
                .flatMap(fit -> fit.hits().stream())
                .map(hit -> texts.get(hit.field()).substring(hit.start(), hit.end()))
                .toList();
    }
}
