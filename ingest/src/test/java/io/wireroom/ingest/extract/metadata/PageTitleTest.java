package io.wireroom.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.extract.FeedHint;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {
    private static final SiteSuffix SITE = new SiteSuffix(Set.of("harbour gazette", "harbourgazette"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ferry line reopens | Harbour Gazette          ; Ferry line reopens
            Ferry line reopens - Harbour Gazette          ; Ferry line reopens
            Ferry line reopens – News – Harbour Gazette   ; Ferry line reopens – News
            Harbour Gazette : Ferry line reopens          ; Ferry line reopens
            Harbour Gazette » Ferry line reopens          ; Ferry line reopens
            Ferry line reopens｜Harbour Gazette            ; Ferry line reopens
            Ferry line reopens for all - Example          ; Ferry line reopens for all
            Ferry - the line that came back from the sea  ; Ferry - the line that came back from the sea
            Ferry line reopens                            ; Ferry line reopens
            """)
    void without_titleOfATemplate_isTheTitleAlone(String title, String bare) {
        assertThat(SITE.without(title)).isEqualTo(bare);
    }

    @Test
    void of_headingThatTheHeadConfirms_isTheTitle() {
        assertThat(title("<title>Ferry line reopens | Gazette</title>", "<h1>Gazette</h1><h2>Ferry line reopens</h2>"))
                .contains("Ferry line reopens");
    }

    @Test
    void of_headingWithKickerAndStandfirst_isThePartThatTheHeadConfirms() {
        assertThat(title(
                        "<meta property='og:title' content='Ferry line reopens'>",
                        "<h1><span>News</span> Ferry line reopens <small>After the storm</small></h1>"))
                .contains("Ferry line reopens");
    }

    @Test
    void of_headIsCutShort_isTheHeading() {
        assertThat(title("<title>Ferry line reopens after</title>", "<h1>Ferry line reopens after the storm</h1>"))
                .contains("Ferry line reopens after the storm");
    }

    @Test
    void of_headingInAMenu_isNotTaken() {
        assertThat(title(
                        "<meta property='og:title' content='Ferry line reopens'>",
                        "<div class='menu'><h2>What are you looking for?</h2></div><p>Text.</p>"))
                .contains("Ferry line reopens");
    }

    @Test
    void of_nothingButTheFeed_isTheFeedsTitle() {
        FeedHint hint = new FeedHint(Optional.of("Ferry line reopens"), Optional.empty());
        assertThat(Pages.page(Pages.URL, "", "<p>Text.</p>", Optional.of(hint)).title())
                .contains("Ferry line reopens");
    }

    private static Optional<String> title(String head, String body) {
        return Pages.page(head, body).title();
    }
}
