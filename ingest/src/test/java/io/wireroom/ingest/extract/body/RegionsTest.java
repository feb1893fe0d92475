package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final String PROSE =
            "<p>The ferry between the two banks runs again, the operator said on Tuesday, three weeks after the storm.</p>";

    @Test
    void middle_isWhereMostProseIs() {
        Regions regions = regions("<div id=a>" + PROSE + "</div><div id=b>" + PROSE.repeat(3) + "</div>");
        assertThat(regions.middle.element.id()).isEqualTo("b");
    }

    @Test
    void chosen_declarationWithMuchProse_isTaken() {
        Regions regions = regions("<article><div itemprop=articleBody>" + PROSE.repeat(3) + "</div></article>");
        assertThat(regions.chosen.element.attr("itemprop")).isEqualTo("articleBody");
        assertThat(regions.declared(BoxName.ARTICLE)).isPresent();
        assertThat(regions.declared(BoxName.MAIN)).isEmpty();
    }

    @Test
    void chosen_declarationWithLittleProse_isPassedOver() {
        Regions regions = regions("<article>" + PROSE + "</article><div id=b>"
                + PROSE.replace("ferry", "tram").repeat(4) + "</div>");
        assertThat(regions.chosen.element.id()).isEqualTo("b");
    }

    @Test
    void middle_commentsHaveNoVote() {
        Regions regions = regions("<div id=a>" + PROSE.repeat(3) + "</div><div class=comments><div id=b>"
                + PROSE.repeat(2) + "</div></div>");
        assertThat(regions.middle.element.id()).isEqualTo("a");
    }

    @Test
    void around_isTheFirstPlaceWithProseAroundTheHeadline() {
        Layout layout = Layout.of(Jsoup.parse("<div><header><h1>Ferry</h1></header>" + PROSE.repeat(4) + "</div>")
                .body());
        Place headline = layout.blocks().get(0).place;
        Regions regions = new Regions(layout, new Sums(layout), Optional.of(headline));
        assertThat(regions.around.orElseThrow().tag()).isEqualTo("div");
    }

    private static Regions regions(String html) {
        Layout layout = Layout.of(Jsoup.parse(html).body());
        return new Regions(layout, new Sums(layout), Optional.empty());
    }
}
