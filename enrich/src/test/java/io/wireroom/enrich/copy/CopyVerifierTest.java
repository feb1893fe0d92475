package io.wireroom.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.copy.CopyVerdict.Kind;
import io.wireroom.enrich.text.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CopyVerifierTest {
    private static final String STORY = """
            The council of Oldbridge voted late on Monday to close the covered market for two years. Mayor Ruth Keller said the \
            roof, built in 1911, no longer met the fire code and that repairs would cost 14 million crowns.

            Traders who have sold fish and flowers there for generations gathered outside the Guildhall. "We were promised a say," \
            said Tomas Brandt, who runs a stall his grandmother opened. He expects to lose half of his customers.

            The opposition wants the work split into 3 stages so that the northern hall can stay open. Keller answered that the \
            engineers of the Berg office had ruled that out in their report of 9 October. A second vote is due in March.""";

    @Test
    void verify_sameWordsOtherTypography_isExact() {
        CopyVerdict verdict = verify(STORY, STORY.replace("\"", "\u201c").replace("\n\n", "\n"));
        assertThat(verdict).isEqualTo(new CopyVerdict(Kind.EXACT, 1, 1));
    }

    @Test
    void verify_lightlyEditedWithDateline_isNear() {
        String edited = "OLDBRIDGE (AP) - "
                + STORY.replace("late on Monday", "on Monday night").replace("He expects", "He fears")
                + " Reporting by our staff.";
        CopyVerdict verdict = verify(STORY, edited);
        assertThat(verdict.kind()).isEqualTo(Kind.NEAR);
        assertThat(verdict.similarity()).isBetween(0.6, 0.99);
    }

    @Test
    void verify_firstParagraphsAlone_areAnExcerptEitherWayRound() {
        String excerpt = STORY.substring(0, STORY.indexOf("The opposition"));
        assertThat(verify(excerpt, STORY + numbered(150)).kind()).isEqualTo(Kind.LEFT_INSIDE);
        assertThat(verify(STORY + numbered(150), excerpt).kind()).isEqualTo(Kind.RIGHT_INSIDE);
    }

    @Test
    void verify_followUpThatRepeatsBackground_isNoCopy() {
        String background = STORY.substring(STORY.indexOf("Traders"), STORY.indexOf("The opposition"));
        assertThat(verify(STORY, numbered(150) + background)).isEqualTo(CopyVerdict.NONE);
    }

    @Test
    void verify_formFilledInAnew_isNoCopy() {
        String form =
                "Forecast for %s: winds from the %s at %d to %d knots, seas %d feet, chance of rain %d percent in the "
                        + "morning and %d percent after noon, highs near %d, lows near %d, visibility good outside of showers.";
        String monday = String.format(form, "Lake Marrow", "north", 10, 15, 4, 20, 40, 61, 44);
        String tuesday = String.format(form, "Port Ellery", "south", 22, 30, 9, 70, 85, 53, 39);
        assertThat(verify(monday, tuesday)).isEqualTo(CopyVerdict.NONE);
    }

    @Test
    void verify_shortTexts_areCopiesOnlyWhenTheSame() {
        assertThat(verify("Markets close lower on Friday", "Markets close lower on Monday"))
                .isEqualTo(CopyVerdict.NONE);
        assertThat(verify("", "")).isEqualTo(CopyVerdict.NONE);
    }

    @Test
    void sketch_throughBytes_isTheSame() {
        CopySketch sketch = sketch(STORY);
        CopySketch read = CopySketch.fromBytes(sketch.toBytes());
        assertThat(read.shingleCount()).isEqualTo(sketch.shingleCount());
        assertThat(CopyVerifier.verify(sketch, read).kind()).isEqualTo(Kind.EXACT);
    }

    @Test
    void sketch_ofALongText_isBounded() {
        CopySketch sketch = sketch(numbered(20_000));
        assertThat(sketch.toBytes().remaining()).isLessThan(4_096);
        assertThat(sketch.shingleCount()).isBetween(8_000, 12_000);
    }

    @Test
    void keys_ofTextsThatShareAPassage_meet() {
        String passage = numbered(60);
        Set<Long> left = keys(STORY + " " + passage);
        Set<Long> right = keys(passage + " and something else altogether");
        assertThat(left).containsAnyElementsOf(right);
    }

    @Test
    void keys_ofUnrelatedTexts_doNotMeet() {
        assertThat(keys(STORY)).doesNotContainAnyElementsOf(keys(numbered(300)));
    }

    private static String numbered(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append("word").append(i * 31 % 9_973).append(' ');
        }
        return text.toString();
    }

    private static CopyVerdict verify(String left, String right) {
        return CopyVerifier.verify(sketch(left), sketch(right));
    }

    private static CopySketch sketch(String text) {
        return CopyFeatures.of(Words.of("Title", text)).sketch();
    }

    private static Set<Long> keys(String text) {
        return Arrays.stream(CopyFeatures.of(Words.of("Title", text)).keys())
                .boxed()
                .collect(Collectors.toSet());
    }
}
