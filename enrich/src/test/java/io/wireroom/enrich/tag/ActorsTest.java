package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ActorsTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: acme, name: Acme Rockets, type: COMPANY, aliases: [Acme, 'Acme Rockets Inc']}
              - {id: apple, name: Apple, type: COMPANY, aliases: [{text: Apple, context: [iPhone]}]}
              - {id: jane-doe, name: Jane Doe, type: PERSON, aliases: [Doe]}
              - {id: times, name: Morning Times, type: MEDIA}
              - {id: un, name: United Nations, type: ORGANISATION, aliases: [UN]}
              - {id: court, name: Supreme Court, type: INSTITUTION, country: US}
              - {id: obrien, name: "Pat O'Brien", type: PERSON}
            """);

    private static List<String> actors(String body) {
        return Texts.actors(TAGGER.tag(Texts.article("", body)));
    }

    @Test
    void tag_aNameWithAPossessive_mentionsTheNameAlone() {
        assertThat(actors("Today Acme’s engine and Pat O’Brien's plan failed."))
                .containsExactly("acme: Acme", "obrien: Pat O’Brien");
    }

    @Test
    void tag_theLongestOfSeveralNames_counts() {
        assertThat(actors("A share of Acme Rockets Inc. costs more.")).containsExactly("acme: Acme Rockets Inc");
    }

    @Test
    void tag_initialsWithDots_areTheNameWithout() {
        assertThat(actors("Envoys of the U.N. met.")).containsExactly("un: U.N.");
    }

    @Test
    void tag_anAmbiguousName_needsAWordOfItsContext() {
        assertThat(actors("He ate an Apple pie.")).isEmpty();
        assertThat(actors("The new iPhone of Apple is out.")).containsExactly("apple: Apple");
    }

    @Test
    void tag_aNameInAHeadlineOfCapitals_isFound() {
        Tags tags = TAGGER.tag(Texts.article("ACME ROCKETS HIRES JANE DOE FOR MOON TRIP", ""));

        assertThat(Texts.actors(tags)).containsExactly("acme: ACME ROCKETS", "jane-doe: JANE DOE");
    }

    @Test
    void tag_aCourtOfAnotherCountry_isNotTheOneWithoutMore() {
        assertThat(actors("The case ended in the Nigerian Supreme Court today."))
                .containsExactly("~nigerian-supreme-court: Nigerian Supreme Court");
        assertThat(actors("The American Supreme Court agreed.")).containsExactly("court: Supreme Court");
        assertThat(actors("A Republican Supreme Court agreed.")).containsExactly("court: Supreme Court");
    }

    @Test
    void tag_aNameWithInnerCapitals_isAnOrganisationWhereverItStands() {
        assertThat(actors("Share it, StumbleUpon, please.")).containsExactly("~stumbleupon: StumbleUpon");
        assertThat(actors("Share it, McDuff, please.")).isEmpty();
    }

    @Test
    void tag_anAcronymWithADigit_isAnOrganisationOnceItIsUsedTwice() {
        assertThat(actors("A contract such as G4S has won, then, G4S, again.")).containsExactly("~g4s: G4S, G4S");
        assertThat(actors("See, for instance, G4S.")).isEmpty();
    }

    @Test
    void tag_aSurnameAfterTheFullName_isTheSamePerson() {
        assertThat(actors("Martin Kowalski spoke first. Later Kowalski left."))
                .containsExactly("~martin-kowalski: Martin Kowalski, Kowalski");
    }

    @Test
    void tag_aSurnameOfTheTaxonomy_isSomeoneElseWhereTheArticleSaysSo() {
        assertThat(actors("Robert Doe won. The crowd cheered as Doe spoke."))
                .containsExactly("~robert-doe: Robert Doe, Doe");
        assertThat(actors("The crowd cheered as Doe spoke.")).containsExactly("jane-doe: Doe");
    }

    @Test
    void tag_anAcronymOfANameInTheArticle_isThatOrganisation() {
        assertThat(actors("The Fenwick River Agency (FRA) warned on Friday. Later the FRA said more."))
                .containsExactly("~fenwick-river-agency: Fenwick River Agency, FRA, FRA");
        assertThat(actors("The Morning Times reported it, the MT said.")).containsExactly("times: Morning Times, MT");
    }

    @Test
    void tag_titlesAndNationalities_areNoPartOfAName() {
        assertThat(actors("On Monday British Prime Minister Helena Marsh met French officials."))
                .containsExactly("~helena-marsh: Helena Marsh");
    }

    @Test
    void tag_placesWeekdaysAndSentenceStarts_areNoActors() {
        assertThat(actors("Meanwhile, in South Africa, Tuesday was quiet. Nothing moved in Cape Town. Experts slept."))
                .isEmpty();
    }

    @Test
    void tag_aHeadlineInTitleCase_makesNoNames() {
        Tags tags = TAGGER.tag(Texts.article("Angry Neighbours Demand Quiet Nights Near Rail Yard", "Nobody came."));

        assertThat(tags.actors()).isEmpty();
    }

    @Test
    void tag_kindsOfUnknownNames_followTheirForm() {
        Tags tags = TAGGER.tag(
                Texts.article("", "Linda Marlow, who leads Marlow Shipping Ltd, sued the Ministry of Ports."));

        assertThat(tags.actors())
                .extracting(Actor::getName, Actor::getType)
                .containsExactlyInAnyOrder(
                        tuple("Linda Marlow", ActorType.PERSON),
                        tuple("Marlow Shipping Ltd", ActorType.ORGANISATION),
                        tuple("Ministry of Ports", ActorType.ORGANISATION));
    }

    @Test
    void tag_aServiceWhoseNameBeginsWithACompany_isNotTheCompany() {
        assertThat(actors("Now on Acme Prime Video as well.")).containsExactly("~acme-prime-video: Acme Prime Video");
        assertThat(actors("Now Acme President Jane Doe left.")).containsExactly("acme: Acme", "jane-doe: Jane Doe");
    }

    @Test
    void tag_anOrganisationWithItsPlaceInBrackets_isOneName() {
        assertThat(actors("Grave Concern (England and Wales) said that concern was grave."))
                .containsExactly("~grave-concern-england-and-wales: Grave Concern");
    }

    @Test
    void tag_anAcronymInBracketsAfterAKnownName_standsForIt() {
        assertThat(actors("The Acme Rockets (AR) flew. Later AR said more."))
                .containsExactly("acme: Acme Rockets, AR, AR");
    }

    @Test
    void tag_anOfficeInsideARun_partsHolderAndPerson() {
        assertThat(actors("Then Enlargement Minister Helena Marsh met Fenwick University Professor Martin Kowalski."))
                .containsExactly(
                        "~fenwick-university: Fenwick University",
                        "~helena-marsh: Helena Marsh",
                        "~martin-kowalski: Martin Kowalski");
    }

    @Test
    void tag_lettersWithStrokes_areTheirPlainLetters() {
        assertThat(actors("Today Søren Wałęsa spoke. Soren Walesa left."))
                .containsExactly("~soren-walesa: Søren Wałęsa, Soren Walesa");
    }

    @Test
    void tag_namesInsideHyphenatedWords_areFoundAlone() {
        assertThat(actors("An Acme-owned plant, a Doe-backed plan and Anglo-French talks."))
                .containsExactly("acme: Acme", "jane-doe: Doe");
    }

    @Test
    void tag_aCountryThatPlays_isATeamInSportsNews() {
        assertThat(actors("The coach praised his squad after the match. A late goal won the game: England beat Samoa."))
                .containsExactly("~england: England", "~samoa: Samoa");
        assertThat(actors("England beat inflation, and a game of chess is no match for it."))
                .isEmpty();
    }

    @Test
    void tag_pageFurniture_mentionsNobody() {
        Tags tags = TAGGER.tag(
                Texts.article(
                        "Acme flies to the moon again",
                        "Image for Acme flies to the moon again\n\nREAD MORE ABOUT ACME ROCKETS NOW\n\nShare on Acme\n\nIt flew."));

        assertThat(Texts.actors(tags)).containsExactly("acme: Acme");
    }

    @Test
    void salience_ofAllActors_sumsToOneAndFavoursTheTitle() {
        Tags tags = TAGGER.tag(Texts.article("Acme hires", "Jane Doe and Pat O'Brien start on Monday."));

        assertThat(tags.actors().stream().mapToDouble(Actor::getSalience).sum()).isCloseTo(1, within(1e-9));
        assertThat(tags.actors().get(0).getId()).isEqualTo("acme");
    }
}
