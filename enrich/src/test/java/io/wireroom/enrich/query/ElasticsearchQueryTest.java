package io.wireroom.enrich.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElasticsearchQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title:Regulators | {'term':{'title':{'value':'regulator'}}}
            title:case:Regulators | {'term':{'title.case':{'value':'Regulators'}}}
            title:(a OR b OR (c OR a)) | {'terms':{'title':['a','b','c']}}
            title:"Data Acts" | {'match_phrase':{'title':{'query':'data act','analyzer':'whitespace'}}}
            title:"data act"~3 | {'match_phrase':{'title':{'query':'data act','analyzer':'whitespace','slop':3}}}
            title:regul* | {'prefix':{'title':{'value':'regul','rewrite':'constant_score'}}}
            title:Zür?ch | {'wildcard':{'title':{'value':'zur?ch','rewrite':'constant_score'}}}
            title:color~1 | {'fuzzy':{'title':{'value':'color','rewrite':'constant_score','fuzziness':1,'prefix_length':2,'transpositions':true}}}
            actor:ftc | {'term':{'actors.id':{'value':'ftc'}}}
            actor:ftc AND source:A.org | {'bool':{'filter':[{'term':{'actors.id':{'value':'ftc'}}},{'term':{'source.lower':{'value':'a.org'}}}]}}
            """)
    void of_eachLeaf_isTheQueryOfElasticsearch(String query, String json) {
        assertThat(write(query)).isEqualTo(json);
    }

    @Test
    void of_aWordInAllTexts_isAChoiceOfFields() {
        assertThat(write("senate"))
                .isEqualTo(
                        "{'bool':{'should':[{'term':{'title':{'value':'senate'}}},{'term':{'summary':{'value':'senate'}}},"
                                + "{'term':{'body':{'value':'senate'}}}],'minimum_should_match':1}}");
    }

    @Test
    void of_conditionsInConditions_areOneLevel() {
        assertThat(write("title:(a AND (b AND c) AND NOT (d OR e))"))
                .isEqualTo("{'bool':{'filter':[{'term':{'title':{'value':'a'}}},{'term':{'title':{'value':'b'}}},"
                        + "{'term':{'title':{'value':'c'}}}],'must_not':[{'terms':{'title':['d','e']}}]}}");
    }

    @Test
    void of_severalOfSome_keepsEachApart() {
        assertThat(write("title:(a OR b OR (c OR d))@2"))
                .isEqualTo("{'bool':{'should':[{'term':{'title':{'value':'a'}}},{'term':{'title':{'value':'b'}}},"
                        + "{'terms':{'title':['c','d']}}],'minimum_should_match':2}}");
    }

    @Test
    void of_near_isIntervals() {
        assertThat(write("title:((a OR \"b c\") NEAR/5 regul*)"))
                .isEqualTo("{'intervals':{'title':{'all_of':{'max_gaps':5,'ordered':false,'intervals':["
                        + "{'any_of':{'intervals':[{'match':{'query':'a','analyzer':'keyword'}},"
                        + "{'match':{'query':'b c','analyzer':'whitespace','max_gaps':0,'ordered':true}}]}},"
                        + "{'prefix':{'prefix':'regul','analyzer':'keyword'}}]}}}}");
    }

    @Test
    void of_aLanguage_isAlsoThatOfItsRegions() {
        assertThat(write("title:a AND lang:EN"))
                .isEqualTo("{'bool':{'filter':[{'term':{'title':{'value':'a'}}},{'bool':{'should':["
                        + "{'term':{'language.lower':{'value':'en'}}},{'prefix':{'language.lower':{'value':'en-'}}}],"
                        + "'minimum_should_match':1}}]}}");
        assertThat(write("title:a AND lang:en-GB")).contains("'en-gb'").doesNotContain("prefix");
    }

    @Test
    void of_whatChangesNothing_isLeftOut() {
        assertThat(write("title:(+a b)")).isEqualTo("{'term':{'title':{'value':'a'}}}");
    }

    @Test
    void of_whatFitsNothing_findsNothing() throws InvalidQueryException {
        Query none = new MatchNoDocsQuery();
        Query unsatisfiable = new BooleanQuery.Builder()
                .add(word("a"), Occur.MUST)
                .add(none, Occur.MUST)
                .build();
        Query onlyWithout =
                new BooleanQuery.Builder().add(word("a"), Occur.MUST_NOT).build();
        for (Query query : List.of(none, unsatisfiable, onlyWithout, new BooleanQuery.Builder().build())) {
            assertThat(ElasticsearchQuery.of(query)).as("%s", query).hasToString("{\"match_none\":{}}");
        }
        assertThat(ElasticsearchQuery.anyOf(List.of())).hasToString("{\"match_none\":{}}");
        assertThat(ElasticsearchQuery.anyOf(List.of(none, word("a"))))
                .hasToString("{\"term\":{\"title\":{\"value\":\"a\"}}}");
    }

    @Test
    void of_bracketsDeeperThanElasticsearchTakes_isRefused() {
        String query = "a";
        for (int i = 0; i < 17; i++) {
            query = "(b OR (c AND " + query + "))";
        }
        String deep = "title:" + query;
        assertThatThrownBy(() -> ElasticsearchQuery.of(TopicLanguage.parse(deep)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("levels in Elasticsearch");
    }

    @Test
    void of_whatTheLanguageCannotSay_isRefused() {
        Query gap = new PhraseQuery.Builder()
                .add(new Term("title", "a"), 0)
                .add(new Term("title", "b"), 2)
                .build();
        for (Query query : List.of(gap, new MatchAllDocsQuery())) {
            assertThatThrownBy(() -> ElasticsearchQuery.of(query)).hasMessageContaining("cannot be said");
        }
    }

    private static Query word(String text) {
        return new TermQuery(new Term("title", text));
    }

    private static String write(String query) {
        try {
            return ElasticsearchQuery.of(TopicLanguage.parse(query)).toString().replace('"', '\'');
        } catch (InvalidQueryException e) {
            throw new AssertionError(query, e);
        }
    }
}
