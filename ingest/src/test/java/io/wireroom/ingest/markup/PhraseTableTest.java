package io.wireroom.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
    @Test
    void bits_ofManyPhrases_areThoseOfEachAndOfNoOther() {
        Map<Long, Integer> bits = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            bits.put(PhraseTable.phrase("read " + i), i + 1);
        }
        PhraseTable table = PhraseTable.of(bits);

        for (int i = 0; i < 1_000; i++) {
            assertThat(table.bits(PhraseTable.phrase("read " + i))).isEqualTo(i + 1);
            assertThat(table.bits(PhraseTable.phrase(i + " read"))).isZero();
        }
    }

    @Test
    void phrase_isItsWordsJoinedLetterByLetter() {
        long go = PhraseTable.with(PhraseTable.with(PhraseTable.NOTHING, 'g'), 'o');
        long on = PhraseTable.with(PhraseTable.with(PhraseTable.NOTHING, 'o'), 'n');

        assertThat(PhraseTable.phrase("go on")).isEqualTo(PhraseTable.joined(go, on));
    }

    @Test
    void bits_ofAnEmptyTable_areNone() {
        assertThat(PhraseTable.of(Map.of()).bits(PhraseTable.phrase("go"))).isZero();
    }
}
