package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TickersTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: tesla, name: Tesla, type: COMPANY, tickers: [TSLA]}
              - {id: alibaba, name: Alibaba, type: COMPANY, tickers: [BABA, 9988.HK]}
              - {id: berkshire, name: Berkshire Hathaway, type: COMPANY, tickers: [BRK.B]}
              - {id: nasdaq, name: Nasdaq, type: COMPANY}
            """);

    private static List<String> causes(String body) {
        return Texts.causes(TAGGER.tag(Texts.article("", body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tesla (TSLA-1.61%) fell.",
                "Tesla(TSLA-1.61%) fell.",
                "Tesla (TSLA −1.61%) fell.",
                "Tesla (TSLA +0.5%) rose.",
                "Tesla (TSLA) fell.",
                "Tesla (NASDAQ: TSLA) fell.",
                "Tesla (NASDAQ:TSLA) fell.",
                "Tesla ($TSLA) fell.",
                "Tesla [TSLA 1.61%] fell.",
                "Tesla TSLA, -1.6% fell."
            })
    void tag_aTickerBesideItsCompany_isAMentionOfIt(String body) {
        assertThat(causes(body)).containsExactly("tesla: NAME Tesla, TICKER TSLA");
    }

    @ParameterizedTest
    @CsvSource({
        "'Buy $TSLA now.', tesla: TICKER TSLA",
        "'The carmaker (TSLA.O) fell.', tesla: TICKER TSLA.O",
        "'The shop (NYSE:BABA) fell.', alibaba: TICKER BABA",
        "'The shop (9988.HK) fell.', alibaba: TICKER 9988.HK",
        "'The fund (BRK.B-0.2%) fell.', berkshire: TICKER BRK.B",
        "'The stock of the carmaker (TSLA) fell.', tesla: TICKER TSLA"
    })
    void tag_aTickerOfTheTaxonomyAlone_isAMention(String body, String expected) {
        assertThat(causes(body)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A TSLA league exists.",
                "They met (TSLA) at noon.",
                "The road (I-95) was closed.",
                "A virus (COVID-19) spread.",
                "In spring (2024, 5% more) it grew.",
                "It costs $US 100."
            })
    void tag_lettersInAnotherForm_areNoTicker(String body) {
        assertThat(causes(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Shares of Fenwick Foods (NYSE: FWF) fell.', '~fenwick-foods: FORM Fenwick Foods, TICKER FWF'",
        "'Shares of Fenwick Marlow (FWM-2.4%) fell.', '~fenwick-marlow: FORM Fenwick Marlow, TICKER FWM'",
        "'Shares of Fenwick (FWK.L) fell.', '~fenwick: FORM Fenwick, TICKER FWK.L'"
    })
    void tag_anUnknownTickerAfterAName_isPartOfIt(String body, String expected) {
        Tags tags = TAGGER.tag(Texts.article("", body));

        assertThat(Texts.causes(tags)).containsExactly(expected);
        assertThat(tags.actors()).extracting(Actor::getType).containsExactly(ActorType.ORGANISATION);
    }

    @Test
    void tag_anUnknownTickerAlone_isNobody() {
        assertThat(causes("The shop (NYSE: FWF) fell, $FWF has said.")).isEmpty();
    }

    @Test
    void tag_anUnknownNameBeforeAKnownTicker_isThatCompany() {
        assertThat(causes("Shares of Ali Holdings (BABA-1.61%) fell."))
                .containsExactly("alibaba: FORM Ali Holdings, TICKER BABA");
    }

    @Test
    void tag_severalNamesWithMoves_findsAllAtTheirOffsets() {
        Tags tags = TAGGER.tag(Texts.article(
                "Tesla(TSLA-1.61%) and Alibaba(BABA+2%) move", "With Tesla(TSLA-1.61%)and Alibaba (BABA+3.50%), all."));

        assertThat(Texts.actors(tags))
                .containsExactly("alibaba: Alibaba, BABA, Alibaba, BABA", "tesla: Tesla, TSLA, Tesla, TSLA");
    }
}
