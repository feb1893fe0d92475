package io.wireroom.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final int DEPTH = 40;

    @Test
    void page_formattingOpenedAnewAtTheGreatestDepth_isRead() {
        Document page = Html.page(unclosedFormatting("<title>Ferry</title>"), "https://example.com/", DEPTH);

        assertThat(page.title()).isEqualTo("Ferry");
        assertThat(page.text()).contains("before", "behind");
    }

    @Test
    void fragment_formattingOpenedAnewAtTheGreatestDepth_isRead() {
        assertThat(Html.fragment(unclosedFormatting(""), "", DEPTH).text()).contains("before", "behind");
    }

    @Test
    void page_endlessTagNames_areText() {
        assertThat(Html.page("<p>before</p></" + "a<".repeat(1_000_000))
                        .select("p")
                        .text())
                .isEqualTo("before");
    }

    @Test
    void fragment_isInTheBody() {
        assertThat(Html.fragment("<b>text</b>").body().html()).isEqualTo("<b>text</b>");
    }

    private static String unclosedFormatting(String start) {
        return start + "<p>before</p><div><font color=a><font color=b><font color=c></div>" + "<div>".repeat(DEPTH)
                + "<b>behind</b>";
    }
}
