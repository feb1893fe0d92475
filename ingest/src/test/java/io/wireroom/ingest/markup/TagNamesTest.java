package io.wireroom.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no markup at all",
                "<rss version=\"2.0\"><channel/></rss>",
                "<a<b<c>text</c>",
                "a < b",
                "<",
                "</",
                "<![CDATA[<p>x</p>]]>",
            })
    void bounded_shortNames_isTheTextItself(String markup) {
        assertThat(TagNames.bounded(markup)).isSameAs(markup);
    }

    @Test
    void bounded_longNameInOnePiece_staysATag() {
        String tag = "<" + "a".repeat(2 * TagNames.LONGEST) + ">";

        assertThat(TagNames.bounded(tag)).isSameAs(tag);
    }

    @Test
    void bounded_longNameInTwoPieces_staysATagUpToALength() {
        String name = ("<" + "a".repeat(TagNames.LONGEST * TagNames.LONGEST / 4 - 1)).repeat(2);

        assertThat(TagNames.bounded(name)).isSameAs(name);
        assertThat(TagNames.bounded(name + "a").startsWith("&lt;a")).isTrue();
    }

    @Test
    void bounded_endlessName_isText() {
        String name = "a<".repeat(TagNames.LONGEST);

        assertThat(TagNames.bounded("<p>x</p></" + name + " b=\"<i>\"><p>y</p>"))
                .isEqualTo("<p>x</p>&lt;/" + name.replace("<", "&lt;") + " b=\"<i>\"><p>y</p>");
    }

    @Test
    void bounded_nameWithVerticalTabs_isText() {
        String name = "a\u000b\0".repeat(TagNames.LONGEST);

        assertThat(TagNames.bounded("<" + name + ">")).isEqualTo("&lt;" + name + ">");
    }

    @Test
    void bounded_bytes_keepsWhatIsNotAscii() {
        String endless = "<" + "é\0".repeat(TagNames.LONGEST) + ">";

        assertThat(TagNames.bounded(("ü" + endless + "ü").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(("ü&lt;" + endless.substring(1) + "ü").getBytes(StandardCharsets.UTF_8));
    }
}
