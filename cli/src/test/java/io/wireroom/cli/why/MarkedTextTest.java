package io.wireroom.cli.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.console.Palette;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void lines_ofMarksAtBothEnds_areInBracketsWithNumbers() {
        assertThat(plain("Clegg left Meta", new Mark(0, 5, 1, false), new Mark(11, 15, 2, false)))
                .containsExactly("[Clegg]1 left [Meta]2");
    }

    @Test
    void lines_ofNestedMarks_closeTheInnerFirst() {
        assertThat(plain("delay the AI Act now", new Mark(0, 16, 3, true), new Mark(10, 16, 1, false)))
                .containsExactly("[delay the [AI Act]1]3 now");
    }

    @Test
    void lines_ofOneStretchTwice_haveBothNumbers() {
        assertThat(plain("the AI Act", new Mark(4, 10, 2, true), new Mark(4, 10, 1, false), new Mark(4, 10, 2, true)))
                .containsExactly("the [AI Act]1,2");
    }

    @Test
    void lines_ofCrossingMarks_partTheLaterOne() {
        assertThat(plain("abcdef", new Mark(0, 4, 1, false), new Mark(2, 6, 2, true)))
                .containsExactly("[ab[cd]2]1[ef]2");
        assertThat(plain("abcdefgh", new Mark(0, 4, 1, false), new Mark(2, 6, 2, true), new Mark(3, 8, 3, true)))
                .containsExactly("[ab[c[d]3]2]1[[ef]2gh]3");
    }

    @Test
    void lines_ofAMarkThatPartsACharacter_takeItWhole() {
        assertThat(plain("a\uD83D\uDE00b", new Mark(2, 4, 1, false))).containsExactly("a[\uD83D\uDE00b]1");
        assertThat(plain("a\uD83D\uDE00b", new Mark(0, 2, 1, false))).containsExactly("[a\uD83D\uDE00]1b");
    }

    @Test
    void lines_longerThanTheWidth_breakAtSpacesAndKeepMarksTogether() {
        assertThat(MarkedText.lines("one two three\n\nfour five", List.of(new Mark(4, 7, 12, false)), 9, Palette.PLAIN))
                .containsExactly("one", "[two]12", "three", "", "four five");
    }

    @Test
    void lines_withoutSpaces_breakBetweenCodePoints() {
        String smile = "\uD83D\uDE00";
        assertThat(MarkedText.lines(smile.repeat(7), List.of(), 3, Palette.PLAIN))
                .containsExactly(smile.repeat(3), smile.repeat(3), smile);
    }

    @Test
    void lines_ofControlCharacters_showSpaces() {
        assertThat(plain("a\u001b[31mb\u202ec\r")).containsExactly("a [31mb c");
    }

    @Test
    void lines_onATerminal_styleEachLineAndNumberAfterwards() {
        assertThat(MarkedText.lines(
                        "Nick Clegg and AI",
                        List.of(new Mark(0, 10, 1, false), new Mark(15, 17, 2, true)),
                        9,
                        Palette.ANSI))
                .containsExactly(
                        "\u001b[1mNick\u001b[0m",
                        "\u001b[1mClegg\u001b[0m\u001b[2m[1]\u001b[0m",
                        "and \u001b[4mAI\u001b[0m\u001b[2m[2]\u001b[0m");
    }

    private static List<String> plain(String text, Mark... marks) {
        return MarkedText.lines(text, List.of(marks), 100, Palette.PLAIN);
    }
}
