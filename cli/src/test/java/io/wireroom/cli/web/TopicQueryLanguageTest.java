package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.search.QueryLanguage;
import io.wireroom.web.search.QueryLanguage.Field;
import io.wireroom.web.search.QueryProblem;
import io.wireroom.web.search.QueryProblem.Stretch;
import org.junit.jupiter.api.Test;

class TopicQueryLanguageTest {
    private final QueryLanguage language = new TopicQueryLanguage();

    @Test
    void elasticsearch_aWord_isLookedForInAllTexts() throws QueryProblem {
        assertThat(language.elasticsearch("Senators").toString())
                .contains("\"title\"", "\"summary\"", "\"body\"", "\"senator\"");
    }

    @Test
    void elasticsearch_sourceAlone_isASearch() throws QueryProblem {
        assertThat(language.elasticsearch("source:News.Example"))
                .hasToString("{\"term\":{\"source.lower\":{\"value\":\"news.example\"}}}");
    }

    @Test
    void elasticsearch_wrongField_tellsWhereAndWhatMayBeMeant() {
        assertThatThrownBy(() -> language.elasticsearch("a AND titel:b"))
                .isInstanceOfSatisfying(QueryProblem.class, problem -> {
                    assertThat(problem.place()).contains(new Stretch(6, 11));
                    assertThat(problem.suggestion()).contains("title");
                    assertThat(problem.asAnswer().problem().kind()).isEqualTo(ProblemKind.BAD_QUERY);
                    assertThat(problem.asAnswer().problem().more())
                            .containsEntry("from", 6)
                            .containsEntry("to", 11)
                            .containsEntry("suggestion", "title");
                });
    }

    @Test
    void predicate_wrongQuery_isTheSameProblem() {
        assertThatThrownBy(() -> language.predicate("(a"))
                .isInstanceOfSatisfying(
                        QueryProblem.class,
                        problem -> assertThat(problem.place()).contains(new Stretch(0, 1)));
        assertThatThrownBy(() -> language.predicate(" ")).hasMessage("the query is empty");
    }

    @Test
    void fields_examples_areQueriesOfTheirField() throws QueryProblem {
        for (Field field : language.fields()) {
            assertThat(field.example()).startsWith(field.name() + ":");
            assertThat(language.elasticsearch(field.example()).isObject()).isTrue();
            assertThat(language.predicate(field.example())).isNotNull();
        }
    }
}
