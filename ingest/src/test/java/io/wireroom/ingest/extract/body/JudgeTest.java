package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String PAGE = """
            <body><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
            <article><h1>Ferry line reopens</h1>
            <p>The ferry between the two banks runs again, the operator said on Tuesday, three weeks after the storm.</p>
            <p>It leaves every half hour from six in the morning, and the fare stays what it was before the storm.</p></article>
            <footer>© 2026 Harbour Gazette. All rights reserved.</footer>""";

    private final Layout layout = Layout.of(Jsoup.parse(PAGE).body());
    private final Evidence evidence = new Evidence(layout, Optional.of("Ferry line reopens"), Optional.empty());
    private final Row row = Row.named();

    @Test
    void columns_ofTheTrainedJudge_areThoseOfTheEvidence() {
        evidence.fill(row, 0);
        assertThat(Judge.trained().columns()).isEqualTo(row.names());
    }

    @Test
    void likelihood_ofAParagraph_isAboveThatOfMenuAndFooter() {
        double paragraph = likelihood("The ferry");
        assertThat(paragraph).isGreaterThan(0.5);
        assertThat(likelihood("News")).isLessThan(0.1);
        assertThat(likelihood("©")).isLessThan(0.1);
    }

    @Test
    void reasons_nameTheStrongestEvidenceFirst() {
        evidence.fill(row, 0);
        assertThat(Judge.trained().reasons(row)).isNotEmpty().allMatch(reason -> reason.matches("[+-]\\d+\\.\\d .+"));
    }

    private double likelihood(String start) {
        for (int i = 0; i < layout.blocks().size(); i++) {
            if (layout.blocks().get(i).text.startsWith(start)) {
                evidence.fill(row, i);
                return Judge.trained().likelihood(row);
            }
        }
        throw new AssertionError("no block starts with " + start);
    }
}
