package io.wireroom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void of_titleAndText_countsTitleApart() {
        Words words = Words.of("A short title", "And a text.");
        assertThat(words.titleSize()).isEqualTo(3);
        assertThat(words.size()).isEqualTo(6);
    }

    @Test
    void of_empty_hasNoWords() {
        assertThat(Words.of("", "").size()).isZero();
        assertThat(Words.of("", " \n\n -- ").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "earthquakes|earthquake|true",
                "Reid's|Reid|true",
                "agreed|agree|true",
                "stopped|stopping|true",
                "making|made|false",
                "U.S.|US|true",
                "1,200|1200|true"
            })
    void stem_ofForms_isOne(String left, String right, boolean same) {
        assertThat(stem(left) == stem(right)).isEqualTo(same);
    }

    @Test
    void isNameLike_capitalInsideASentence_only() {
        Words words = Words.of("", "Yesterday Angela spoke. Merkel left.");
        assertThat(words.isNameLike(0)).isFalse();
        assertThat(words.isNameLike(1)).isTrue();
        assertThat(words.isNameLike(3)).isFalse();
    }

    @Test
    void textHash_otherTypographyAndTitle_isTheSame() {
        Words plain = Words.of("One title", "\"It's over,\" he said - at last.");
        Words typeset = Words.of("Another", "\u201cIt\u2019s over\u201d he said \u2014 at last");
        assertThat(plain.textHash()).isEqualTo(typeset.textHash());
    }

    @Test
    void textHash_otherOrder_differs() {
        assertThat(Words.of("", "dog bites man").textHash())
                .isNotEqualTo(Words.of("", "man bites dog").textHash());
    }

    @Test
    void of_ideographs_areWordsEach() {
        assertThat(Words.of("", "\u5317\u4eac news").size()).isEqualTo(3);
    }

    private static long stem(String word) {
        return Words.of("", word).stem(0);
    }
}
