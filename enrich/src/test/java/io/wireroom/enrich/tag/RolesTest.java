package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RolesTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: meta, name: Meta Platforms, type: COMPANY, aliases: [Meta]}
              - {id: facebook, name: Facebook, type: ORGANISATION}
              - {id: ftc, name: Federal Trade Commission, type: AGENCY, aliases: [FTC]}
              - {id: commission, name: European Commission, type: INSTITUTION}
              - {id: clegg, name: Nick Clegg, type: PERSON, aliases: [Clegg]}
              - {id: khan, name: Lina Khan, type: PERSON}
            """);

    /** {@code id: role of holder, role}, of those who have roles, in the order of their ids. */
    private static List<String> roles(String title, String body) {
        return TAGGER.tag(Texts.article(title, body)).actors().stream()
                .filter(actor -> !actor.getRoles().isEmpty())
                .map(actor -> actor.getId() + ": "
                        + actor.getRoles().stream()
                                .map(role -> role.getSpan().getText()
                                        + role.getOf().map(of -> " of " + of).orElse(""))
                                .collect(Collectors.joining(", ")))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Today Meta's president of global affairs, Nick Clegg, spoke.",
                "Nick Clegg, Meta's president of global affairs, spoke.",
                "“No,” said Nick Clegg, president of global affairs at Meta.",
                "Nick Clegg (president of global affairs at Meta) spoke.",
                "Nick Clegg, 57, president of global affairs for Meta, spoke.",
                "Nick Clegg is president of global affairs at Meta.",
                "Nick Clegg, who is Meta's president of global affairs, spoke.",
                "Nick Clegg, the president of global affairs of Facebook parent Meta, spoke."
            })
    void tag_aRoleBesideAName_isTheRoleThere(String body) {
        assertThat(roles("", body)).containsExactly("clegg: president of global affairs of meta");
    }

    @ParameterizedTest
    @CsvSource({
        "'On Monday FTC Chair Lina Khan resigned.', 'khan: Chair of ftc'",
        "'Former FTC Chair Lina Khan agreed.', 'khan: Former FTC Chair of ftc'",
        "'Jane Doe, a professor at Fenwick University, agreed.', '~jane-doe: professor of ~fenwick-university'",
        "'Meta Chief Technology Officer Jane Doe agreed.', '~jane-doe: Chief Technology Officer of meta'",
        "'British Prime Minister Keir Marlow agreed.', '~keir-marlow: Prime Minister'",
        "'We met former U.S. President Paul Marlow there.', '~paul-marlow: former U.S. President'",
        "'Paul Marlow, minister for digital affairs, agreed.', '~paul-marlow: minister for digital affairs'",
        "'Jane Doe, founder and chief executive of Meta, agreed.', '~jane-doe: founder and chief executive of meta'",
        "'The president of the European Commission, Anna Frost, agreed.', '~anna-frost: president of commission'",
        "'His spokesman, Paul Marlow, declined.', '~paul-marlow: spokesman'"
    })
    void tag_aRoleInAnotherForm_isFound(String body, String expected) {
        assertThat(roles("", body)).containsExactly(expected);
    }

    @Test
    void tag_aRoleAtADescription_isOfWhomItMeans() {
        assertThat(roles("", "Shares of Meta fell. Jane Doe, the company's chief executive, left."))
                .containsExactly("~jane-doe: chief executive of meta");
    }

    @Test
    void tag_aRoleInAHeadline_isReadBeforeTheName() {
        assertThat(roles("FTC Chair Lina Khan Sues Another Large Company", "")).containsExactly("khan: Chair of ftc");
    }

    @Test
    void tag_oneRoleTwice_isToldOnce() {
        assertThat(roles("", "FTC Chair Lina Khan came. Later Lina Khan, the FTC's chair, left."))
                .containsExactly("khan: Chair of ftc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to Nick Clegg, the president lied.",
                "Present were Nick Clegg, the president and his wife.",
                "Speaking with Nick Clegg, the chairman, Lina Khan, said no.",
                "After lunch with the president, Nick Clegg and others left.",
                "Nick Clegg told the chief executive of Meta so.",
                "It is the director whom Nick Clegg likes."
            })
    void tag_aRoleOfSomeoneElse_isNotGiven(String body) {
        assertThat(roles("", body)).isEmpty();
    }

    @Test
    void tag_manyRoles_tellsTenWithTheirText() {
        String body = "Nick Clegg, a writer, smiled. "
                + List.of(
                                "actor", "banker", "chef", "coach", "doctor", "editor", "farmer", "host", "judge",
                                "lawyer", "nurse", "pilot")
                        .stream()
                        .map(role -> "Nick Clegg, a " + role + ", left. ")
                        .collect(Collectors.joining());
        Article article = Texts.article("", body);

        assertThat(TAGGER.tag(article).actors().get(0).getRoles()).hasSize(10).allSatisfy(role -> {
            Span span = role.getSpan();
            assertThat(article.getBody().substring(span.getStart(), span.getEnd()))
                    .isEqualTo(span.getText());
            assertThat(span.getCause()).isEqualTo(Cause.ROLE);
        });
    }
}
