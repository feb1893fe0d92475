package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetonymsTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - id: white-house
                name: White House
                type: GOVERNMENT
                aliases: [{text: White House, metonym: true}]
              - id: uk-government
                name: Government of the United Kingdom
                type: GOVERNMENT
                aliases: [{text: Downing Street, metonym: true}, {text: Number 10, metonym: true}]
              - {id: trump, name: Donald Trump, type: PERSON, aliases: [Trump]}
            """);

    private static List<String> ids(String title, String body) {
        return TAGGER.tag(Texts.article(title, body)).actors().stream()
                .map(actor -> actor.getId())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The White House said it would not comment.",
                "On Monday the White House unveiled a plan.",
                "The White House has not decided yet.",
                "The White House is considering a ban.",
                "A White House official spoke of delays.",
                "The White House's plan failed.",
                "It was ordered by the White House last week.",
                "They spoke with the White House about it.",
                "A statement from the White House followed.",
                "According to the White House, all is well.",
                "A spokesman for the White House declined.",
                "Lawmakers urged the White House to act."
            })
    void tag_aPlaceThatActs_isAnActor(String body) {
        assertThat(ids("", body)).containsExactly("white-house");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Crowds stood outside the White House.",
                "The crowd outside the White House said nothing.",
                "They met at the White House on Monday.",
                "He walked to the White House.",
                "She lives two blocks from the White House.",
                "The White House was built in 1792.",
                "Reporters waited on the White House lawn.",
                "He returned to the White House after lunch.",
                "The White House is a large building.",
                "In the White House, lights were on.",
                "A tour of the White House is free."
            })
    void tag_aPlaceWhereThingsHappen_isNobody(String body) {
        assertThat(ids("", body)).isEmpty();
    }

    @Test
    void tag_aPlaceInAHeadline_actsByItsVerb() {
        assertThat(ids("White House Weighs New Rules For Shipping Firms", "")).containsExactly("white-house");
        assertThat(ids("Man Arrested Outside White House After Long Chase", "")).isEmpty();
    }

    @Test
    void tag_severalWordsForOneGovernment_countEachWhereTheyAct() {
        assertThat(ids("", "Downing Street denied it. Number 10 declined. A cat sat in Downing Street."))
                .containsExactly("uk-government");
        assertThat(ids("", "Protesters marched up Downing Street.")).isEmpty();
    }

    @Test
    void tag_aGovernmentByItsHead_acts() {
        assertThat(ids("", "The Trump White House and Trump's White House differ."))
                .containsExactly("trump", "white-house");
    }
}
