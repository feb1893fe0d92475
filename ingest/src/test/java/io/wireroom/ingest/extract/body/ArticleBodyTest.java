package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.extract.BlockDecision;
import io.wireroom.ingest.extract.ExtractionMethod;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ArticleBodyTest {
    private static final String FIRST =
            "The ferry between the two banks runs again, the operator said on Tuesday, three weeks after the storm.";
    private static final String SECOND =
            "It leaves every half hour from six in the morning, and the fare stays what it was before the storm.";
    private static final String HEAD = "<nav><a href=/>News</a> <a href=/s>Sport</a></nav>";
    private static final String FOOT = "<footer><p>© 2026 Harbour Gazette. All rights reserved.</p></footer>";

    @Test
    void text_ofAnArticle_leavesTheFurnitureOut() {
        ArticleBody body = body(HEAD + "<article><h1>Ferry line reopens</h1>" + prose()
                + "<p>Read more: <a href=/x>How the storm came</a></p></article>" + FOOT);
        assertThat(body.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void method_declaredBody_isNamed() {
        ArticleBody body = body(HEAD + "<div itemprop=articleBody>" + prose() + "</div>" + FOOT);
        assertThat(body.method()).isEqualTo(ExtractionMethod.DECLARED_BODY);
    }

    @Test
    void text_muchLongerInTheJsonLd_isTakenFromThere() {
        String spare = (FIRST + "\n" + SECOND + "\n").repeat(5);
        ArticleBody body =
                ArticleBody.of(Jsoup.parse(HEAD + "<p>" + FIRST + "</p>" + FOOT), Optional.empty(), Optional.of(spare));
        assertThat(body.method()).isEqualTo(ExtractionMethod.JSON_LD);
        assertThat(body.text()).isEqualTo(spare);
    }

    @Test
    void confidence_ofACleanArticle_isAboveThatOfAMenu() {
        double article =
                body(HEAD + "<article>" + prose() + "</article>" + FOOT).confidence();
        double menu = body("<ul>" + "<li><a href=/a>A section of the paper</a>".repeat(20) + "</ul>")
                .confidence();
        assertThat(article).isBetween(0.5, 1.0);
        assertThat(menu).isLessThan(article);
    }

    @Test
    void decisions_coverEachBlockWithReasons() {
        ArticleBody body = body(HEAD + "<article>" + prose() + "</article>" + FOOT);
        assertThat(body.decisions()).extracting(BlockDecision::text).contains(FIRST, SECOND, "News Sport");
        assertThat(body.decisions())
                .allSatisfy(decision -> assertThat(decision.reasons()).isNotEmpty());
        assertThat(body.decisions()).filteredOn(BlockDecision::kept).hasSize(2);
    }

    @Test
    void text_ofAnEmptyPage_isEmpty() {
        assertThat(body("").text()).isEmpty();
        assertThat(body("").confidence()).isZero();
    }

    private static String prose() {
        return "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    }

    private static ArticleBody body(String html) {
        return ArticleBody.of(Jsoup.parse(html), Optional.of("Ferry line reopens"), Optional.empty());
    }
}
