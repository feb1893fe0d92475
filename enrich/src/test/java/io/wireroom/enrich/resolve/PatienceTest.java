package io.wireroom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    private final Patience patience = new Patience(Duration.ofSeconds(10), T);

    @Test
    void isOver_silentShard_afterThePatience() {
        assertThat(patience.isOver(T, List.of(1), after(10))).isFalse();
        assertThat(patience.isOver(T, List.of(1), after(11))).isTrue();
    }

    @Test
    void isOver_shardThatAnswersEarlierArticles_isWaitedFor() {
        patience.answered(1, T.minusSeconds(30), after(55));
        assertThat(patience.isOver(T, List.of(1), after(60))).isFalse();
    }

    @Test
    void isOver_shardThatAnsweredALaterArticle_hasLostTheAnswer() {
        patience.answered(1, after(1), after(55));
        assertThat(patience.isOver(T, List.of(1), after(60))).isTrue();
        assertThat(patience.isOver(T, List.of(1), after(9))).isFalse();
    }

    @Test
    void isOver_oneAnswerLostAndOneLate_waitsForTheLateOne() {
        patience.answered(1, after(1), after(55));
        patience.answered(2, T.minusSeconds(1), after(55));
        assertThat(patience.isOver(T, List.of(1, 2), after(60))).isFalse();
    }

    @Test
    void isOver_neighboursSilent_asLongAsOthersWaitForTheirs() {
        patience.settled(T, after(30));
        assertThat(patience.isOver(T, List.of(), after(39))).isFalse();
        assertThat(patience.isOver(T, List.of(), after(41))).isTrue();
    }

    @Test
    void isOver_othersSettleAtOnceAgain_whatIsUsualShrinks() {
        patience.settled(T, after(30));
        for (int i = 0; i < 1_000; i++) {
            patience.settled(T, after(1));
        }
        assertThat(patience.isOver(T, List.of(), after(12))).isTrue();
    }

    private static Instant after(int seconds) {
        return T.plusSeconds(seconds);
    }
}
