package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: ford-motor, name: Ford Motor Company, type: COMPANY, prior: 100, aliases: [Ford], related: [jim-farley]}
              - {id: harrison-ford, name: Harrison Ford, type: PERSON, prior: 90, aliases: [Ford], related: [star-wars]}
              - {id: jim-farley, name: Jim Farley, type: PERSON}
              - {id: star-wars, name: Star Wars Institute, type: ORGANISATION}
              - {id: paris-group, name: Paris Group, type: COMPANY, prior: 120, aliases: [Marlow]}
              - {id: marlow-house, name: Marlow House, type: INSTITUTION, prior: 30, aliases: [Marlow]}
              - {id: marlow-jones, name: Marlow Jones, type: PERSON, prior: 20, aliases: [Marlow]}
              - {id: target, name: Target Corporation, type: COMPANY, aliases: [{text: Target, context: [retailer]}]}
              - {id: union-mail, name: Union Mail, type: COMPANY, aliases: [{text: UM, context: [parcels]}], related: [jim-farley]}
              - {id: one-gale, name: One Gale, type: ORGANISATION, prior: 50, aliases: [Gale]}
              - {id: two-gale, name: Two Gale, type: ORGANISATION, prior: 40, aliases: [Gale, {text: Gale, context: [weather]}]}
              - {id: big-frost, name: Big Frost, type: ORGANISATION, prior: 80, aliases: [Frost]}
              - {id: small-frost, name: Small Frost, type: ORGANISATION, prior: 20, aliases: [Frost]}
            """);

    private static List<String> ids(String body) {
        return TAGGER.tag(Texts.article("", body)).actors().stream()
                .map(actor -> actor.getId())
                .sorted()
                .toList();
    }

    @Test
    void tag_wordsBesideAName_tellItsKind() {
        assertThat(ids("On Monday Ford shares fell.")).containsExactly("ford-motor");
        assertThat(ids("On Monday Ford chief executive quit.")).containsExactly("ford-motor");
        assertThat(ids("Analysts sold shares of Ford early.")).containsExactly("ford-motor");
        assertThat(ids("On Monday Mr Ford fell ill.")).containsExactly("harrison-ford");
    }

    @Test
    void tag_aVerbOfSpeech_isOfAPersonWhereNothingElseTells() {
        assertThat(ids("“Never,” Ford recalled.")).containsExactly("harrison-ford");
    }

    @Test
    void tag_aFullNameElsewhere_decides() {
        assertThat(ids("Today Ford is in town. People saw Harrison Ford.")).containsExactly("harrison-ford");
        assertThat(ids("Today Ford is in town. It was the Ford Motor Company.")).containsExactly("ford-motor");
    }

    @Test
    void tag_aRelatedActor_decides() {
        assertThat(ids("Today Jim Farley spoke of Ford again.")).containsExactly("ford-motor", "jim-farley");
        assertThat(ids("Today Ford visited the Star Wars Institute.")).containsExactly("harrison-ford", "star-wars");
    }

    @Test
    void tag_aRelatedActor_standsForAContextWord() {
        assertThat(ids("They like UM a lot.")).isEmpty();
        assertThat(ids("They like UM a lot, and Jim Farley too.")).containsExactly("jim-farley", "union-mail");
    }

    @Test
    void tag_sharesOfAName_standForAContextWord() {
        assertThat(ids("On Monday Target shares fell.")).containsExactly("target");
        assertThat(ids("On Monday they hit the Target again.")).isEmpty();
    }

    @Test
    void tag_aContextWord_decides() {
        assertThat(ids("The weather service of Gale is late.")).containsExactly("two-gale");
    }

    @Test
    void tag_oneFarBetterKnown_isMeant() {
        assertThat(ids("The men of Frost are late.")).containsExactly("big-frost");
        assertThat(ids("The men of Marlow are late.")).containsExactly("paris-group");
    }

    @Test
    void tag_nothingThatDecides_isNobody() {
        assertThat(ids("The men of Ford are late.")).isEmpty();
        assertThat(ids("The men of Gale are late.")).isEmpty();
    }

    @Test
    void tag_twoFullNames_leaveTheShortOneOpen() {
        assertThat(ids("Big Frost met Small Frost, and the men of Frost won."))
                .containsExactly("big-frost", "small-frost");
    }
}
