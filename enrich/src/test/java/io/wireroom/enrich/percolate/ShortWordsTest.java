package io.wireroom.enrich.percolate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortWordsTest {
    private static final int NONE = -7;

    private final ShortWords words = new ShortWords();

    @Test
    void get_manyWords_eachHasItsNumber() {
        Random random = new Random(1);
        Map<Long, Integer> numbers = new HashMap<>();
        for (int number = 0; number < 30_000; number++) {
            long packed = pack(word(random));
            assertThat(words.get(packed, NONE)).isEqualTo(numbers.getOrDefault(packed, NONE));
            if (numbers.putIfAbsent(packed, number) == null) {
                words.put(packed, number);
            }
        }

        numbers.forEach((packed, number) -> assertThat(words.get(packed, NONE)).isEqualTo(number));
    }

    @Test
    void get_negativeNumber_isKept() {
        words.put(pack("the"), Lexeme.NOT_NAMED);

        assertThat(words.get(pack("the"), NONE)).isEqualTo(Lexeme.NOT_NAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ninechars", "œuvre", "\0", "a\0b", "漢", "\ud83d"})
    void pack_otherWords_areNotShort(String word) {
        assertThat(pack(word)).isEqualTo(ShortWords.NOT_SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "aa", "été", "AI", "ÿÿÿÿÿÿÿÿ", "eightchr"})
    void pack_aPartOfAnArray_asAlone(String word) {
        char[] text = ("before " + word + " after").toCharArray();

        assertThat(ShortWords.pack(text, 7, 7 + word.length()))
                .isEqualTo(pack(word))
                .isNotEqualTo(ShortWords.NOT_SHORT);
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(ShortWords.LONGEST), 'a', 'f')
                .collect(StringBuilder::new, (text, letter) -> text.append((char) letter), StringBuilder::append)
                .toString();
    }

    private static long pack(String word) {
        return ShortWords.pack(word.toCharArray(), 0, word.length());
    }
}
