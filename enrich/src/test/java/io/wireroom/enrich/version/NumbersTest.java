package io.wireroom.enrich.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "It cost 12,400 crowns, 3.5 a head|12,400;3.5",
                "up 40% or 40 % in 2026.|40%;40 %;2026",
                "at 14:30, in 1990's|14:30;1990",
                "1, 2 and 3.|1;2;3",
                "12\u00a0400 euros, 1'250.75 francs|12\u00a0400;1'250.75",
                "in 2024\u00a03 people|2024;3",
                "minus -5 degrees, a 2-1 win, 2019-2024|-5;2;1;2019;2024",
                "F16, Covid-19, 5bn|16;19;5",
                "١٢٬٤٠٠ و ٤٠٪|١٢٬٤٠٠;٤٠٪",
                "增长３．５％，2026年|３．５％;2026",
                "१२ लोग|१२",
            })
    void of_text_cutsNumbersAsWritten(String text, String numbers) {
        assertThat(written(text)).containsExactly(numbers.split(";", -1));
    }

    @Test
    void of_numberWrittenWithAnotherSpace_isTheSameNumber() {
        assertThat(Piece.without(Numbers.of("40 %", 9), Numbers.of("40%", 9))).isEmpty();
    }

    @Test
    void of_textWithoutDigits_isEmpty() {
        assertThat(written("No number. None, at all: \ud83d\ude00")).isEmpty();
    }

    @Test
    void of_digitsOutsideTheBasicPlane_areNotHalved() {
        assertThat(written("\ud835\udfd9\ud835\udfda apples")).containsExactly("\ud835\udfd9\ud835\udfda");
    }

    private static List<String> written(String text) {
        return Numbers.of(text, 100).stream().map(number -> number.text(64)).toList();
    }
}
