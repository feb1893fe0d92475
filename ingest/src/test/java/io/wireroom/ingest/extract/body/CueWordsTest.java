package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Read more: How the ferry came back     | REFERENCE
            Lesen Sie auch: Die Fähre fährt wieder | REFERENCE
            À lire aussi : le bac                  | REFERENCE
            相关新闻：渡轮恢复运行                     | REFERENCE
            Sign up for our newsletter             | APPEAL
            Подпишитесь на наш канал               | APPEAL
            By Anna Berg, Senior Reporter          | BYLINE
            The boat, 2024. Getty Images           | CREDIT
            © 2026 Harbour Gazette                 | RIGHTS
            Leave a comment                        | COMMENT
            Anzeige                                | ADVERT
            """)
    void of_furnitureInManyLanguages_isKnown(String line, Cue cue) {
        assertThat(CueWords.of(LineWords.of(line)) & cue.bit()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"The ferry runs again three weeks after the storm.", "He had read more books than anyone in town."})
    void of_sentences_haveNone(String line) {
        assertThat(CueWords.of(LineWords.of(line))).isZero();
    }
}
