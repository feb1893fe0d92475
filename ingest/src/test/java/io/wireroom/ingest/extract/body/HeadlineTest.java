package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private final Headline headline = new Headline(Optional.of("Ferry line reopens after the storm"));

    @Test
    void in_headingThatShowsTheTitle_isFound() {
        assertThat(headline.in(blocks("<h2>Other news</h2><p>Ferry line reopens after the storm</p>"
                        + "<h1>Ferry line reopens, after the storm!</h1>")))
                .hasValue(2);
    }

    @Test
    void in_noSuchHeading_isNone() {
        assertThat(headline.in(blocks("<h1>Harbour Gazette</h1>"))).isEmpty();
        assertThat(new Headline(Optional.empty()).in(blocks("<h1>Harbour Gazette</h1>")))
                .isEmpty();
    }

    @Test
    void likeness_isTheShareOfWordsInCommon() {
        List<Block> blocks = blocks("<p>FERRY line reopens after the STORM</p><p>the ferry line</p><p>weather</p>");
        assertThat(headline.likeness(blocks.get(0))).isGreaterThan(1);
        assertThat(headline.likeness(blocks.get(1))).isEqualTo(0.5);
        assertThat(headline.likeness(blocks.get(2))).isZero();
    }

    private static List<Block> blocks(String html) {
        return Layout.of(Jsoup.parse(html).body()).blocks();
    }
}
