package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void of_linesBrokenByElements_areBlocks() {
        assertThat(texts("<p>One <b>bold</b> line</p>two<div>three<br>four</div><ul><li>five</ul>"))
                .containsExactly("One bold line", "two", "three", "four", "five");
    }

    @Test
    void of_codeAndControls_areNoText() {
        assertThat(
                        texts(
                                "<script>x</script><style>y</style><button>z</button><noscript>n</noscript><p>kept</p><!-- c -->"))
                .containsExactly("kept");
    }

    @Test
    void of_invisibleSigns_areLeftOut() {
        assertThat(texts("<p>soft\u00adhyphen zero\u200bwidth no\u00a0break\n  space</p>"))
                .containsExactly("softhyphen zerowidth no break space");
    }

    @Test
    void of_kinds_followTheElements() {
        List<Block> blocks = layout("<h2>a</h2><p>b</p><blockquote><p>c</p></blockquote><ul><li>d</ul><pre>e</pre>f")
                .blocks();
        assertThat(blocks)
                .extracting(block -> block.kind)
                .containsExactly(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.QUOTE,
                        Block.Kind.ITEM,
                        Block.Kind.PREFORMATTED,
                        Block.Kind.LOOSE);
    }

    @Test
    void linked_isTheShareOfLinks() {
        assertThat(layout("<p><a href=x>abcde</a>fghij</p>").blocks().get(0).linked)
                .isEqualTo(0.5);
    }

    @Test
    void places_holdTheBlocksInsideThem() {
        Layout layout = layout("<div id=a><p>one</p><p>two</p></div><p>three</p>");
        Place div = layout.places().get(1);
        assertThat(div.from).isZero();
        assertThat(div.to).isEqualTo(2);
        assertThat(div.path()).isEqualTo("body > div");
    }

    @Test
    void of_deepNesting_needsNoStack() {
        assertThat(texts("<div>".repeat(50_000) + "deep")).containsExactly("deep");
    }

    private static List<String> texts(String html) {
        return layout(html).blocks().stream().map(block -> block.text).toList();
    }

    private static Layout layout(String html) {
        return Layout.of(Jsoup.parse(html).body());
    }
}
