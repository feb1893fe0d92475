package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenEntryTest {
    private static final FeedReader READER = new FeedReader(() -> Instant.parse("2026-11-01T00:00:00Z"));
    private static final String BASE = "https://news.example/feed";
    private static final String ITEM =
            "<item><title>A &amp; B</title><link>/a</link><category domain=\"x\">World</category></item>";

    @Test
    void markup_sameEntryInAnotherDocument_isTheSame() {
        long alone = markup(rss("", ITEM), BASE);
        long behind = last(read(
                        "<rss><channel><title>Renamed</title>" + "<item><title>Newer</title></item>" + ITEM
                                + "</channel></rss>",
                        BASE))
                .markup();

        assertThat(behind).isEqualTo(alone).isNotEqualTo(WrittenEntry.NO_MARKUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>A &amp; C</title><link>/a</link><category domain=\"x\">World</category></item>",
                "<item><title>A &amp; B</title><link>/b</link><category domain=\"x\">World</category></item>",
                "<item><title>A &amp; B</title><link>/a</link><category domain=\"y\">World</category></item>",
                "<item><title>A &amp; B</title><link>/a</link><category>World</category></item>",
                "<item><title>A &amp; B</title><link>/a</link><category domain=\"x\"/>World</item>",
                "<item><title>A &amp; B<link>/a</link></title><category domain=\"x\">World</category></item>",
                "<item><title>A &amp; B</title><link>/a</link><category domain=\"x\">World</category><a:b/></item>",
                "<item xml:base=\"/b/\"><title>A &amp; B</title><link>/a</link><category domain=\"x\">World</category></item>",
            })
    void markup_anythingElseWritten_differs(String item) {
        assertThat(markup(rss("", item), BASE)).isNotEqualTo(markup(rss("", ITEM), BASE));
    }

    @Test
    void markup_whatTheEntryTakesFromAround_counts() {
        long plain = markup(rss("", ITEM), BASE);

        assertThat(markup(rss("", ITEM), "https://other.example/feed")).isNotEqualTo(plain);
        assertThat(markup(rss("<author>Ann</author>", ITEM), BASE)).isNotEqualTo(plain);
        assertThat(markup("<rss xml:base=\"/b/\"><channel>" + ITEM + "</channel></rss>", BASE))
                .isNotEqualTo(plain);
    }

    @Test
    void markup_ofJsonFeed_isThatOfTheItem() {
        String item = "{\"id\":\"1\",\"url\":\"/a\",\"content_text\":\"x\"}";
        String changed = item.replace("\"x\"", "\"y\"");

        assertThat(markup(json(item), BASE))
                .isEqualTo(last(read(json("{\"id\":\"2\"}," + item), BASE)).markup());
        assertThat(markup(json(item), BASE)).isNotEqualTo(markup(json(changed), BASE));
    }

    private static String rss(String channel, String item) {
        return "<rss><channel>" + channel + item + "</channel></rss>";
    }

    private static String json(String items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}";
    }

    private static long markup(String document, String base) {
        return last(read(document, base)).markup();
    }

    private static List<WrittenEntry> read(String document, String base) {
        return READER.read(
                        document.getBytes(StandardCharsets.UTF_8),
                        Optional.empty(),
                        URI.create(base),
                        FeedLimits.DEFAULT)
                .feed()
                .orElseThrow()
                .written();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
