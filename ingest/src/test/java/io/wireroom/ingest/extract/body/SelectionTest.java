package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final String TABLE =
            "<table><tr><td>Gardens<td>61<tr><td>Woodland<td>80<tr><td>Hedgerows<td>120</table>";

    @Test
    void keeps_blocksAboveHalf() {
        assertThat(text("<p>one<p>two<p>three", 0.9, 0.4, 0.6)).isEqualTo("one\n\nthree");
    }

    @Test
    void keeps_whereNothingReachesHalf_whatIsNearTheBest() {
        assertThat(text("<p>one<p>two<p>three", 0.4, 0.3, 0.1)).isEqualTo("one\n\ntwo");
    }

    @Test
    void keeps_whereNothingComesNear_nothing() {
        assertThat(text("<p>one<p>two", 0.1, 0.05)).isEmpty();
    }

    @Test
    void keeps_headingsOnlyBeforeText() {
        assertThat(text("<h2>a</h2><p>one</p><h2>b</h2><h3>c</h3><p>two</p><h2>d</h2>", 0.9, 0.9, 0.9, 0.9, 0.9, 0.9))
                .isEqualTo("a\n\none\n\nc\n\ntwo");
    }

    @Test
    void keeps_itemsThatAreAllLink_onlyWhenSure() {
        assertThat(text("<p>one</p><ul><li><a href=/a>map</a><li><a href=/b>plan</a></ul>", 0.9, 0.6, 0.8))
                .isEqualTo("one\n\nplan");
    }

    @Test
    void keeps_cellsOfATable_togetherAndARowALine() {
        assertThat(text("<p>one</p>" + TABLE + "<p>two</p>", 0.9, 0.6, 0.1, 0.1, 0.3, 0.1, 0.2, 0.9))
                .isEqualTo("one\n\nGardens | 61\n\nWoodland | 80\n\nHedgerows | 120\n\ntwo");
    }

    @Test
    void keeps_tableOutsideTheText_byItsMean() {
        assertThat(text("<p>one</p>" + TABLE + "<p>two</p>", 0.9, 0.6, 0.1, 0.1, 0.3, 0.1, 0.2, 0.1))
                .isEqualTo("one");
    }

    @Test
    void keeps_tableThatLaysOutThePage_cellByCell() {
        String page = "<table><tr><td>Home<td><p>one</p><td>Sport<td>News<td>Weather</table>";
        assertThat(text(page, 0.1, 0.9, 0.1, 0.1, 0.1)).isEqualTo("one");
    }

    @Test
    void confidence_isOneWhereAllIsSure() {
        List<Block> blocks = Layout.of(Jsoup.parse("<p>one<p>two").body()).blocks();
        assertThat(new Selection(blocks, new double[] {1, 0}).confidence()).isEqualTo(1);
        assertThat(new Selection(blocks, new double[] {0.6, 0.5}).confidence()).isBetween(0.4, 0.8);
    }

    private static String text(String html, double... likelihoods) {
        List<Block> blocks = Layout.of(Jsoup.parse(html).body()).blocks();
        assertThat(likelihoods)
                .as("%s", blocks.stream().map(block -> block.text).toList())
                .hasSize(blocks.size());
        return new Selection(blocks, Arrays.copyOf(likelihoods, likelihoods.length)).text();
    }
}
