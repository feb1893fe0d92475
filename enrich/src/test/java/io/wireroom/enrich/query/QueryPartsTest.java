package io.wireroom.enrich.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryPartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rocket | rocket",
                "a1 OR \"b c\"~3 | a1 ; \"b c\"~3",
                "(a1 AND b1) AND NOT c1 | a1 ; b1",
                "+a1 -b1 color~1 | a1 ; color~1",
                "(a1 b1 c1)@2 | a1 ; b1 ; c1",
                "title:(a1 OR case:May) | title:a1 ; title:case:May",
                "title:(a1 NEAR/3 (b1 OR \"c d\")) | title:(a1 NEAR/3 (b1 OR \"c d\"))",
                "reg* W/2 act | reg* NEAR/2 act",
                "a1 ONEAR/0 b1 ONEAR/0 c1 | a1 ONEAR/0 b1 ONEAR/0 c1",
                "actor:(ftc OR eu) AND lang:en AND topic:ai | actor:ftc ; actor:eu ; topic:ai",
            })
    void parts_ofAQuery_areWhatAnArticleCanShow(String query, String parts) throws InvalidQueryException {
        assertThat(TopicLanguage.parts(query))
                .extracting(QueryPart::written)
                .containsExactly(parts.strip().split(" ; "));
        for (QueryPart part : TopicLanguage.parts(query)) {
            assertThat(TopicLanguage.parse(part.written())).isEqualTo(part.query());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a AND (b", "*", "lang:en"})
    void parts_ofAQueryThatCannotBeRun_areRefusedAsIt(String query) {
        assertThatThrownBy(() -> TopicLanguage.parts(query)).isInstanceOf(InvalidQueryException.class);
    }
}
