package io.wireroom.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PageTextTest {
    @Test
    void lines_ofAnArticle_showsWhatIsKnown() {
        ObjectNode page = page("Ferry runs", "One.\n\nTwo.");
        page.putArray("authors").add("Ada Quill").add("Ben Ferro");
        page.put("publishedAt", "2026-11-03T07:15:00Z")
                .put("publishedFrom", "META")
                .put("wall", "PAYWALL");
        page.put("method", "CONTENT_SCORE").put("confidence", 0.934);
        assertThat(PageText.lines(page))
                .containsExactly(
                        "Ferry runs",
                        "",
                        "by         Ada Quill, Ben Ferro",
                        "published  2026-11-03T07:15:00Z (META)",
                        "method     CONTENT_SCORE, confidence 0.93",
                        "wall       PAYWALL",
                        "",
                        "One.",
                        "",
                        "Two.");
    }

    @Test
    void lines_longWordsAndNoSpaces_areBrokenWhereTheirLanguageAllows() {
        String word = "a".repeat(100);
        assertThat(PageText.lines(page("Word", "Seen was " + word + " today"))).endsWith("Seen was", word, "today");
        assertThat(PageText.lines(page("渡轮", "港口渡轮恢复运营。".repeat(20))))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void lines_controlCharacters_areNotPrinted() {
        assertThat(PageText.lines(page("\u001b[2JBoo", "Text\u202e.")))
                .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e"));
    }

    private static ObjectNode page(String title, String body) {
        return JsonNodeFactory.instance.objectNode().put("title", title).put("body", body);
    }
}
