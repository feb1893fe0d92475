package io.wireroom.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAuthorsTest {
    private static final String HEADLINE = "<h1>Ferry line reopens after the storm</h1>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Ines Brandt | Ines Brandt
            By Ines Brandt, Tom Okafor and Ana María Ruiz | Ines Brandt;Tom Okafor;Ana María Ruiz
            Von Jana Köhler und Peter von der Heide | Jana Köhler;Peter von der Heide
            Par Claire Dubois et Jean Le Goff | Claire Dubois;Jean Le Goff
            Por José Ortega y Gasset | José Ortega y Gasset
            By Ines Brandt, Senior Political Correspondent | Ines Brandt
            Ines Brandt Reporter | Ines Brandt
            Ines Brandt, MD, PhD | Ines Brandt
            By JANE O'HARA and LUDWIG VAN DER MEER | Jane O'Hara;Ludwig van der Meer
            Ines Brandt (@ines), ines@example.com | Ines Brandt
            Ines Brandt in Berlin | Ines Brandt
            Written by: Ines Brandt Mar 5, 2026 | Ines Brandt
            Nelson C.J. | Nelson C.J.
            Автор: Анна Петрова | Анна Петрова
            作者：王小明 | 王小明
            Ines Brandt;Ines Brandt;Ines Brandt Harbour | Ines Brandt
            """)
    void of_byline_isItsNames(String byline, String names) {
        assertThat(String.join(";", AuthorNames.of(List.of(byline)))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3 min read", "Share", "12 comments", "https://example.com/ines", "@ines", "5 March 2026", "PhD"
            })
    void of_noName_isEmpty(String text) {
        assertThat(AuthorNames.of(List.of(text))).isEmpty();
    }

    @Test
    void find_staffAndAPerson_isThePerson() {
        PageMetadata page = Pages.page(
                "<meta name='author' content='Staff'>", HEADLINE + "<p>By <a href='/authors/ines'>Ines Brandt</a></p>");
        assertThat(page.authors()).containsExactly("Ines Brandt");
    }

    @Test
    void find_nobodyButStaff_isTheStaff() {
        assertThat(Pages.page("<meta name='author' content='Staff'>", HEADLINE).authors())
                .containsExactly("Staff");
    }

    @Test
    void find_agencyBesideAPerson_isKeptApart() {
        PageMetadata page = Pages.jsonLd(
                "{\"@type\":\"Article\",\"author\":[{\"name\":\"Ines Brandt\"},{\"name\":\"Associated Press\"}]}");
        assertThat(page.authors()).containsExactly("Ines Brandt");
        assertThat(page.agencies()).containsExactly("Associated Press");
    }

    @Test
    void find_agencyAlone_isTheAuthorToo() {
        PageMetadata page = Pages.page("<meta name='author' content='dpa'>", HEADLINE);
        assertThat(page.authors()).containsExactly("dpa");
        assertThat(page.agencies()).containsExactly("dpa");
    }

    @Test
    void find_namesOfMenusAndOtherArticles_areNotTaken() {
        PageMetadata page = Pages.body("<nav><a href='/people/awards'>Awards</a></nav>" + HEADLINE
                + "<div class='byline'>Ines Brandt</div><p>Text.</p>"
                + "<div class='related-posts'><a rel='author' href='/a'>Tom Okafor</a></div>");
        assertThat(page.authors()).containsExactly("Ines Brandt");
    }

    @Test
    void find_labelInItsOwnElement_isJoinedToTheName() {
        assertThat(Pages.body(HEADLINE + "<div><span>Written by</span> <b>Ines Brandt</b></div>")
                        .authors())
                .containsExactly("Ines Brandt");
    }

    @Test
    void find_proseThatBeginsWithBy_isNoByline() {
        assertThat(Pages.body(HEADLINE + "<p>By hiring a harbour master the town hopes for calm.</p>")
                        .authors())
                .isEmpty();
    }
}
