package io.wireroom.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p><p>Two <b>bold</b></p>|One//Two bold",
                "Plain text|Plain text",
                "One<br>Two<br/><br/>Three|One//Two//Three",
                "<ul><li>a</li><li>b</li></ul>|a//b",
                "<p>  </p><p>x</p>|x",
                "''|''"
            })
    void of_html_givesParagraphs(String html, String expected) {
        assertThat(FeedText.of(Optional.of(html))).isEqualTo(expected.replace("//", "\n\n"));
    }
}
