package io.wireroom.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.extract.DatePrecision;
import io.wireroom.ingest.extract.DateSource;
import io.wireroom.ingest.extract.PublicationDate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {
    private static final String HEADLINE = "<h1>Ferry line reopens after the storm</h1>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script type='application/ld+json'>{'@type':'NewsArticle','datePublished':'2026-03-05T07:08Z'}</script> | JSON_LD
            <meta property='article:published_time' content='2026-03-05T07:08Z'>                                    | META
            <meta name='cXenseParse:publishtime' content='2026-03-05T07:08Z'>                                       | META
            <script>var page = {'publishDate': '2026-03-05T07:08:00Z'}</script>                                     | SCRIPT
            """)
    void published_declaredInTheHead_isFound(String head, DateSource from) {
        PublicationDate date = published(Pages.page(head.replace("'", "\""), HEADLINE));
        assertThat(date.instant()).isEqualTo(Instant.parse("2026-03-05T07:08:00Z"));
        assertThat(date.from()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <span itemprop='datePublished' content='2026-03-05'>Thursday</span>                  | MICRODATA
            <span property='schema:dateCreated' content='2026-03-05'></span>                     | MICRODATA
            <time datetime='2026-03-05'>Thursday</time>                                          | TIME_ELEMENT
            <p>Published March 5, 2026</p>                                                       | TEXT
            <p>Von Jana Köhler, 5.3.26</p>                                                       | TEXT
            <p>Publié le 5 mars 2026</p>                                                         | TEXT
            <p>5 de marzo de 2026</p>                                                            | TEXT
            <p>opublikowano: 5 marca 2026</p>                                                    | TEXT
            <p>5 марта 2026</p>                                                                  | TEXT
            <p>\u0665 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0666</p>                      | TEXT
            <p>2026\u5e743\u67085\u65e5</p>                                                      | TEXT
            <p>\u4ee4\u548c8\u5e743\u67085\u65e5</p>                                             | TEXT
            <p>2026\ub144 3\uc6d4 5\uc77c</p>                                                    | TEXT
            """)
    void published_shownByTheHeadline_isFound(String body, DateSource from) {
        PublicationDate date = published(Pages.body(HEADLINE + body));
        assertThat(date.at()).isEqualTo(OffsetDateTime.parse("2026-03-05T00:00Z"));
        assertThat(date.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(date.from()).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>© 2026 Harbour Gazette</p>",
                "<p>Updated 3 minutes ago</p>",
                "<p>vor 3 Stunden</p>",
                "<meta property='article:published_time' content='2026'>",
                "<meta property='article:published_time' content='2027-01-01'>",
                "<meta property='article:published_time' content='1970-01-01'>",
                "<p>Member since 4 May 2019</p>"
            })
    void published_noDateOfThisArticle_isNone(String body) {
        assertThat(Pages.body(HEADLINE + body).published()).isEmpty();
    }

    @Test
    void published_labelledDates_areToldApart() {
        PublicationDate date = published(
                Pages.body(HEADLINE + "<p>Updated: 9 March 2026</p><p>First published: 5 March 2026 at 07:08</p>"));
        assertThat(date.at()).isEqualTo(OffsetDateTime.parse("2026-03-05T07:08Z"));
        assertThat(date.precision()).isEqualTo(DatePrecision.INSTANT);
    }

    @Test
    void published_timesOfOtherArticles_areNotTaken() {
        String others = "<aside class='related'><time datetime='2025-01-01'>1 January</time></aside>";
        assertThat(published(Pages.body(others + HEADLINE + "<time datetime='2026-03-05'>5 March</time>"))
                        .instant())
                .isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    }

    @Test
    void published_dayInTheAddress_takesItsTimeFromThePage() {
        PublicationDate date = published(Pages.page(
                "https://example.com/2026/03/05/ferry",
                "",
                HEADLINE + "<p>2 hours</p><p>March 5, 2026 7:08 pm</p>",
                Optional.empty()));
        assertThat(date.at()).isEqualTo(OffsetDateTime.parse("2026-03-05T19:08Z"));
    }

    @Test
    void published_dayInTheAddressAlone_isTheDay() {
        PublicationDate date =
                published(Pages.page("https://example.com/2026/march/05/ferry", "", HEADLINE, Optional.empty()));
        assertThat(date.from()).isEqualTo(DateSource.URL);
        assertThat(date.instant()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    }

    @Test
    void published_nextDayForReaders_keepsTheMomentAndTheirDay() {
        PublicationDate date = published(Pages.page(
                "<meta property='article:published_time' content='2026-03-04T23:11:59Z'>",
                HEADLINE + "<p>5 March 2026</p>"));
        assertThat(date.at()).isEqualTo(OffsetDateTime.parse("2026-03-05T00:11:59+01:00"));
    }

    @Test
    void published_declarationsContradictEachOther_theShownDayDecides() {
        PublicationDate date = published(Pages.page(
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2026-03-01\"}</script>"
                        + "<meta property='article:published_time' content='2026-03-05T07:08'>",
                HEADLINE + "<p>5 March 2026</p>"));
        assertThat(date.from()).isEqualTo(DateSource.META);
    }

    @Test
    void published_numbersAlone_goByWhereThePageComesFrom() {
        String body = HEADLINE + "<p>03/05/2026</p>";
        assertThat(published(Pages.body(body)).instant()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(published(Pages.page("https://example.co.uk/ferry", "", body, Optional.empty()))
                        .instant())
                .isEqualTo(Instant.parse("2026-05-03T00:00:00Z"));
    }

    @Test
    void published_onlyChanged_isWhenItChanged() {
        PageMetadata page = Pages.page("<meta property='article:modified_time' content='2026-03-05T07:08Z'>", HEADLINE);
        assertThat(published(page).instant()).isEqualTo(Instant.parse("2026-03-05T07:08:00Z"));
        assertThat(page.modified()).contains(Instant.parse("2026-03-05T07:08:00Z"));
    }

    private static PublicationDate published(PageMetadata page) {
        return page.published().orElseThrow();
    }
}
