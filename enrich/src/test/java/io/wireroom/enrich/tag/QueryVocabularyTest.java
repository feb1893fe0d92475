package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.taxonomy.NewsAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.junit.jupiter.api.Test;

class QueryVocabularyTest {
    private static final String TEXT = "The Senate passed a data protection bill; regulators, colour and privacy";

    @Test
    void analyzer_wordsAskedFor_stayWhereTheyWere() {
        assertThat(tokens("\"data protection\" OR senate"))
                .containsExactly("senate@2:4", "data@3:20", "protection@1:25");
    }

    @Test
    void analyzer_wildcardsAndFuzzyWords_keepWhatFits() {
        assertThat(tokens("regulat* OR color~1")).containsExactly("regulator@8:42", "colour@1:54");
    }

    @Test
    void analyzer_wordsThatMustNotBeThere_stay() {
        assertThat(tokens("senate -privacy")).containsExactly("senate@2:4", "privacy@9:65");
    }

    @Test
    void analyzer_sameTextAgain_leavesTheSame() throws IOException, ParseException {
        NewsAnalyzer analyzer = vocabulary("\"data protection\" OR senate").analyzer();
        List<String> first = tokens(analyzer);

        assertThat(tokens(analyzer)).isEqualTo(first).hasSize(3);
    }

    @Test
    void analyzer_noQueries_leavesNothing() throws IOException {
        assertThat(tokens(new QueryVocabulary(List.of()).analyzer())).isEmpty();
    }

    private static List<String> tokens(String query) {
        try {
            return tokens(vocabulary(query).analyzer());
        } catch (ParseException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static QueryVocabulary vocabulary(String query) throws ParseException {
        return new QueryVocabulary(List.of(new QueryParser("body", new NewsAnalyzer()).parse(query)));
    }

    /** Each as word, at sign, distance from the one before, colon, where it starts. */
    private static List<String> tokens(NewsAnalyzer analyzer) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("body", TEXT)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute distance = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term + "@" + distance.getPositionIncrement() + ":" + offset.startOffset());
            }
            stream.end();
        }
        return tokens;
    }
}
