package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextShapeTest {
    @Test
    void of_englishSentence_countsItsParts() {
        TextShape shape = TextShape.of("The mayor, Anna Berg, said: \"No.\" 12 left.");
        assertThat(shape.words()).isEqualTo(8);
        assertThat(shape.capitals()).isEqualTo(4);
        assertThat(shape.commas()).isEqualTo(2);
        assertThat(shape.sentences()).isEqualTo(2);
        assertThat(shape.digits()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "市政府周二表示，渡轮将恢复运行。它每半小时一班。, 2",
        "フェリーは再開した。, 1",
        "عادت العبارة إلى العمل؟ نعم., 2",
        "version 2.5 of it, 0"
    })
    void sentences_inAnyScript_areCounted(String text, int sentences) {
        assertThat(TextShape.of(text).sentences()).isEqualTo(sentences);
    }

    @Test
    void weight_ofChinese_isMoreThanItsSigns() {
        assertThat(TextShape.of("渡轮恢复运行").weight()).isEqualTo(18);
        assertThat(TextShape.of("ferry").weight()).isEqualTo(5);
    }
}
