package io.wireroom.enrich.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicLanguageTest {
    @Test
    void parse_aWord_isLookedForInAllTexts() {
        assertThat(read("Regulators")).isEqualTo("title:regulator summary:regulator body:regulator");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title:(a OR b)              | title:a title:b
            title:(a b)                 | title:a title:b
            title:(a AND b)             | +title:a +title:b
            title:(a && b)              | +title:a +title:b
            title:(+a b -c)             | +title:a title:b -title:c
            title:((a OR b) NOT c)      | (title:a title:b) -title:c
            title:(a AND NOT b)         | +title:a -title:b
            title:(a OR b AND c)        | !
            title:(a OR b AND NOT c)    | !
            title:("data protection")   | title:"data protection"
            title:"data act"~3          | title:"data act"~3
            title:AI-made               | title:"ai made"
            title:reg*                  | title:reg*
            title:Zür?ch                | title:zur?ch
            title:color~1               | title:color~1
            title:color~                | title:color~2
            title:(a OR b OR c)@2       | (title:a title:b title:c)~2
            title:word^3.5              | title:word
            title:case:May              | title.case:May
            title:case:"White House"    | title.case:"White House"
            title:(a NEAR/5 "b c")      | title:(a NEAR/5 "b c")
            title:(a W/5 b)             | title:(a NEAR/5 b)
            title:(a ONEAR/0 reg*)      | title:(a ONEAR/0 reg*)
            title:((a OR b) NEAR/2 c)   | title:(a b NEAR/2 c)
            title:a AND lang:EN         | +title:a +lang:en
            title:a AND source:(x.org OR y.org) | +title:a +(source:x.org source:y.org)
            actor:meta-platforms        | actor:meta-platforms
            title:why\\?                | title:why
            title:3.5                   | title:3.5
            """)
    void parse_eachForm_becomesTheQueryOfLucene(String query, String lucene) {
        if (lucene.equals("!")) {
            assertThatThrownBy(() -> TopicLanguage.parse(query)).hasMessageContaining("AND and OR stand side by side");
        } else {
            assertThat(read(query)).isEqualTo(lucene);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a AND (b                  | the bracket is not closed (line 1, column 7 of the query)
            a AND                     | the query ends too early (line 1, column 6 of the query)
            a OR OR b                 | the query does not go on with "OR" (line 1, column 6 of the query)
            )                         | the query does not go on with ")" (line 1, column 1 of the query)
            a "b c                    | the quote is not closed (line 1, column 3 of the query)
            ()                        | there is nothing between the brackets (line 1, column 1 of the query)
            *leading                  | at least 3 letters must stand before the first wildcard
            re*                       | at least 3 letters must stand before the first wildcard
            titel:a                   | unknown field "titel": the fields are title, summary, body, lang, source, actor, topic, case; did you mean title? (line 1, column 1
            [a TO b]                  | ranges are not supported
            /a.*b/                    | regular expressions are not supported
            "a b"~51                  | at most 50 apart
            a NEAR/51 b               | at most 50 words
            a NEAR/5 (b AND c)        | can be near each other
            a NEAR/5 title:b          | can be near each other
            a NEAR/5 b NEAR/6 c       | distances differ
            (a b)@3                   | asks for 3 of 2
            (a b)@                    | a number must follow "@"
            -a                        | only says what must not be there
            a AND (NOT b)             | only says what must not be there
            lang:en                   | can match without any word of it
            a OR lang:en              | can match without any word of it
            source:x*                 | followed by a whole value
            source:title:a            | cannot stand inside source:
            "a* b"                    | no wildcards inside a phrase
            word~3                    | at most 2 letters may differ
            &                         | has no word to look for
            a ~2                      | follows nothing
            """)
    void parse_whatCannotBeRun_isRefusedWithTheReason(String query, String reason) {
        assertThatThrownBy(() -> TopicLanguage.parse(query))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void parse_aMistakeInALaterLine_tellsLineAndColumn() {
        assertThatThrownBy(() -> TopicLanguage.parse("a OR\n  b AND c")).hasMessageContaining("(line 2, column 5 of");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            titel:a AND b             | 0  | 5  | title
            a AND language:en         | 6  | 14 | lang
            a AND site:x.org          | 6  | 10 | source
            a OR qqqqqqqqq:b          | 5  | 14 |
            a OR "b c                 | 5  | 9  |
            a OR re*                  | 5  | 8  |
            a AND                     | 5  | 5  |
            a OR "x* y" OR c          | 5  | 11 |
            """)
    void parse_aMistake_tellsWhereItLiesAndWhatMayBeMeant(String query, int from, int to, String suggestion) {
        assertThatThrownBy(() -> TopicLanguage.parse(query))
                .isInstanceOfSatisfying(InvalidQueryException.class, problem -> {
                    assertThat(problem.place()).contains(new InvalidQueryException.Stretch(from, to));
                    assertThat(problem.suggestion()).isEqualTo(Optional.ofNullable(suggestion));
                    assertThat(problem.reason()).doesNotContain("(line");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang:en", "source:(a.org OR b.org)", "senate OR lang:en"})
    void search_withoutAWord_isTaken(String query) throws InvalidQueryException {
        assertThat(TopicLanguage.search(query).toString()).isNotEmpty();
        assertThatThrownBy(() -> TopicLanguage.parse(query)).hasMessageContaining("without any word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a:", "-", "a NEAR/1 ", "+", "\"a\"~", "\\"})
    void parse_endlessRepetition_isRefused(String piece) {
        assertThatThrownBy(() -> TopicLanguage.parse(piece.repeat(19_000 / piece.length())))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void parse_tooLong_isRefused() {
        assertThatThrownBy(() -> TopicLanguage.parse("word ".repeat(200_000)))
                .hasMessageContaining("longer than 20000");
        assertThatThrownBy(() -> TopicLanguage.parse("word ".repeat(3_000)))
                .hasMessageContaining("more than 1000 words");
    }

    @Test
    void parse_aPhraseThatWouldCostTooMuch_isRefused() {
        assertThat(read("title:\"" + "a ".repeat(50) + "\"")).startsWith("title:\"a a");
        assertThatThrownBy(() -> TopicLanguage.parse("\"" + "a ".repeat(51) + "\""))
                .hasMessageContaining("a phrase has at most 50 words");
    }

    @Test
    void parse_phrasesNearPhrasesInTooManyCombinations_isRefused() {
        String words = IntStream.range(0, 200).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        String phrases =
                IntStream.range(0, 32).mapToObj(i -> "\"a b" + i + "\"").collect(Collectors.joining(" OR "));
        assertThat(read("title:((" + words + ") NEAR/3 (" + phrases + "))")).startsWith("title:(");
        assertThatThrownBy(() -> TopicLanguage.parse("title:((" + phrases + ") NEAR/3 (" + phrases + "))"))
                .hasMessageContaining("combined in more than 1000 ways");
    }

    private static String read(String query) {
        try {
            return TopicLanguage.parse(query).toString();
        } catch (InvalidQueryException e) {
            throw new AssertionError(query, e);
        }
    }
}
