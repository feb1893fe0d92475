package io.wireroom.cli.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.console.Palette;
import org.junit.jupiter.api.Test;

class InContextTest {
    @Test
    void line_inTheMiddle_isCutAtWordsOnBothSides() {
        assertThat(line("The company said on Tuesday that Clegg would leave at the end of the year.", "Clegg", 40))
                .isEqualTo("…Tuesday that [Clegg] would leave at…");
    }

    @Test
    void line_atBothEnds_hasNothingBeforeOrBehind() {
        assertThat(line("Clegg leaves.", "Clegg", 40)).isEqualTo("[Clegg] leaves.");
        assertThat(line("Goodbye Clegg", "Clegg", 40)).isEqualTo("Goodbye [Clegg]");
        assertThat(line("Clegg", "Clegg", 40)).isEqualTo("[Clegg]");
    }

    @Test
    void line_nearTheStart_givesTheRoomToWhatFollows() {
        assertThat(line("So Clegg would leave at the end of the year, he said.", "Clegg", 40))
                .isEqualTo("So [Clegg] would leave at the end of…");
    }

    @Test
    void line_ofLongWords_leavesOutTheirMiddle() {
        assertThat(line("one two three four five six seven eight nine ten", "two three four five six seven eight", 30))
                .isEqualTo("one [two three…ven eight] nin…");
    }

    @Test
    void line_ofControlCharactersAndBreaks_isOneLineWithoutThem() {
        assertThat(line("He\u001b[2J\n\nsaid\tClegg\u202e left", "Clegg\u202e left", 40))
                .isEqualTo("He [2J said [Clegg left]");
    }

    @Test
    void line_beyondTheBasicPlane_countsAndCutsCodePoints() {
        String smile = "\uD83D\uDE00";
        String line = line(smile.repeat(40) + "X" + smile.repeat(40), "X", 23);
        assertThat(line).isEqualTo("…" + smile.repeat(9) + "[X]" + smile.repeat(9) + "…");
        assertThat(line.codePointCount(0, line.length())).isEqualTo(23);
    }

    @Test
    void line_withoutSpaces_isCutBetweenCharacters() {
        assertThat(line("\u6b27\u5dde\u8bae\u4f1a".repeat(20) + "AI" + "\u6cd5\u6848".repeat(20), "AI", 20))
                .hasSize(20)
                .contains("\u4f1a[AI]\u6cd5");
    }

    private static String line(String text, String words, int room) {
        int start = text.indexOf(words);
        return InContext.line(text, start, start + words.length(), room, Palette.PLAIN);
    }
}
