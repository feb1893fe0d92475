package io.wireroom.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.Corpus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
    private static final URI URL = URI.create("https://www.example.com/news/ferry?utm_source=feed");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ExtractionLimits.DEFAULT, CLOCK);
    private static final String PROSE =
            "<p>The ferry between the two banks runs again, the operator said on Tuesday, three weeks after the storm.</p>";

    static List<Corpus> corpus() {
        return Corpus.cases("extract");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void extract_pageOfTheCorpus_isAsExpected(Corpus page) {
        URI url = URI.create("https://example.com/section/page");
        ExtractionResult result =
                EXTRACTOR.extract(new PageInput(page.bytes(), Optional.empty(), url, Optional.empty()));
        var json = ExtractionJson.of(page.name(), Optional.of(url.toString()), result);
        assertThat(Corpus.part(json, page.expected())).isEqualTo(page.expected());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html       | '  '                 | EMPTY
            text/html       | <html></html>        | NO_ARTICLE
            application/pdf | <html></html>        | NOT_HTML
            image/png       | <html></html>        | NOT_HTML
            ''              | %PDF-1.7             | NOT_HTML
            ''              | plain words          | NOT_HTML
            text/html       | '{"items": ["<p>"]}' | NOT_HTML
            text/html       | GIF89a               | NOT_HTML
            text/html       | %PDF-1.4             | NOT_HTML
            video/mp4       | <html></html>        | NOT_HTML
            text/xml        | <?xml version="1.0"?><rss><channel/></rss> | NOT_HTML
            ''              | <feed xmlns="http://www.w3.org/2005/Atom"/> | NOT_HTML
            text/html       | <html><script>var a = '<p>A text that nobody sees, of a length that would do for prose.</p>'</script></html> | NO_ARTICLE
            """)
    void extract_noPage_saysWhy(String type, String body, ExtractionProblem problem) {
        ExtractionResult result = EXTRACTOR.extract(
                new PageInput(body.getBytes(StandardCharsets.UTF_8), Optional.of(type), URL, Optional.empty()));
        assertThat(result.problem()).contains(problem);
        assertThat(result.detail()).endsWith(".");
    }

    @Test
    void extract_tooManyBytes_isTooLarge() {
        ArticleExtractor small = new ArticleExtractor(new ExtractionLimits(10, 10, 10), CLOCK);
        PageInput page = new PageInput(new byte[11], Optional.empty(), URL, Optional.empty());
        assertThat(small.extract(page).problem()).contains(ExtractionProblem.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p>",
                "<table><tr><td>",
                "<ul><li>",
                "<div class=\"comment share widget\">",
                "<a href=x>",
                "<h1>",
                "<"
            })
    void extract_elementsWithoutEnd_costNoStack(String tag) {
        ExtractionResult result = extract("<html><body>" + tag.repeat(20_000) + PROSE);
        assertThat(result.extraction().isPresent())
                .isNotEqualTo(result.problem().isPresent());
    }

    @Test
    void extract_moreTagsThanTheLimit_isTheStart() {
        String body = extract("<html><body><article>" + PROSE.repeat(2) + "<br>".repeat(200_000) + PROSE)
                .extraction()
                .orElseThrow()
                .body();
        assertThat(body.split("The ferry", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004",
                "\u001f\u008b\b",
                "\u0089PNG",
                "\u00ff\u00d8\u00ff\u00e0",
                "\0\0\0\u0018ftypmp42"
            })
    void extract_bytesOfAnotherKindDeclaredHtml_areNotHtml(String start) {
        byte[] body = (start + "\u0001<p>\u0002".repeat(99)).getBytes(StandardCharsets.ISO_8859_1);
        PageInput page = new PageInput(body, Optional.of("text/html"), URL, Optional.empty());
        assertThat(EXTRACTOR.extract(page).problem()).contains(ExtractionProblem.NOT_HTML);
    }

    @Test
    void extract_xhtmlWithADeclaration_isHtml() {
        byte[] body =
                ("<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body>"
                                + PROSE.repeat(3))
                        .getBytes(StandardCharsets.UTF_8);
        PageInput page = new PageInput(body, Optional.of("application/xhtml+xml"), URL, Optional.empty());
        assertThat(EXTRACTOR.extract(page).extraction()).isPresent();
    }

    @Test
    void extract_nulsAndInvalidBytes_areSteppedOver() {
        byte[] body = (" ".repeat(9_000) + "<html><body>" + PROSE.repeat(3).replace("operator", "oper\u00ffator\0"))
                .getBytes(StandardCharsets.ISO_8859_1);
        PageInput page = new PageInput(body, Optional.of("text/html; charset=utf-8"), URL, Optional.empty());
        assertThat(EXTRACTOR.extract(page).extraction().orElseThrow().body()).contains("three weeks after");
    }

    @Test
    void extract_nothingButInvalidBytes_isNoArticle() {
        byte[] body = ("<html><body>" + "\u00ff\u00fe\u0080\u00c3".repeat(5_000)).getBytes(StandardCharsets.ISO_8859_1);
        PageInput page = new PageInput(body, Optional.of("text/html"), URL, Optional.empty());
        assertThat(EXTRACTOR.extract(page).problem()).contains(ExtractionProblem.NO_ARTICLE);
    }

    @Test
    void extract_oneLineOfMegabytes_isAnswered() {
        String word = "word and ";
        assertThat(extract("<html><body><p>" + word.repeat((7 << 20) / word.length()))
                        .extraction())
                .isPresent();
        assertThat(extract("<html><body><p>" + word.repeat((20 << 20) / word.length()))
                        .problem())
                .contains(ExtractionProblem.TOO_LARGE);
    }

    @Test
    void extract_jsonLdWithoutEnd_countsAsAbsent() {
        String page =
                "<html><body><script type='application/ld+json'>" + "[".repeat(100_000) + "</script>" + PROSE.repeat(3);
        assertThat(extract(page).extraction()).isPresent();
    }

    @Test
    void extract_jsonLdThatNamesItself_ends() {
        String page =
                "<html><body><script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"},\"@id\":\"#a\"}</script>"
                        + PROSE.repeat(3);
        assertThat(extract(page).extraction().orElseThrow().authors()).isEmpty();
    }

    @Test
    void extract_headerCharset_isBelieved() {
        byte[] body = ("<html><body><h1>Zürich</h1>" + PROSE.repeat(3)).getBytes(StandardCharsets.ISO_8859_1);
        PageInput page = new PageInput(body, Optional.of("text/html; charset=iso-8859-1"), URL, Optional.empty());
        assertThat(EXTRACTOR.extract(page).extraction().orElseThrow().title()).contains("Zürich");
    }

    @Test
    void extract_feedTitle_choosesAmongHeadings() {
        String page = "<html><body><h1>Harbour Gazette</h1><h1>Ferry line reopens</h1>" + PROSE.repeat(3);
        FeedHint hint = new FeedHint(Optional.of("Ferry line reopens"), Optional.empty());
        ExtractionResult result = EXTRACTOR.extract(
                new PageInput(page.getBytes(StandardCharsets.UTF_8), Optional.empty(), URL, Optional.of(hint)));
        assertThat(result.extraction().orElseThrow().title()).contains("Ferry line reopens");
    }

    @Test
    void extract_dateInTheFuture_isNone() {
        String page = "<html><head><meta property='article:published_time' content='2099-01-01'></head><body>"
                + PROSE.repeat(3);
        assertThat(extract(page).extraction().orElseThrow().publishedAt()).isEmpty();
    }

    @Test
    void extract_bodyInPiecesSideBySide_isWhole() {
        String page = "<html><body><div><div class='story-body'>" + PROSE
                + "</div><div class='in-between'>Advertisement</div>" + "<div class='story-body'>"
                + PROSE.replace("ferry", "tram") + "</div></div>";
        assertThat(extract(page).extraction().orElseThrow().body())
                .contains("The ferry", "The tram")
                .doesNotContain("Adv");
    }

    @Test
    void extract_softHyphensAndLineBreaks_leaveCleanWords() {
        String page = "<html><body><article><h1>Ferries</h1>" + PROSE
                + "<p>The Donau\u00addampf\u00adschiff leaves the old quay at seven, as it did before the storm of October.<br>"
                + "It stops at both mills, the operator said on Tuesday,\n   three&nbsp;weeks after the storm.</p>"
                + PROSE;
        assertThat(extract(page).extraction().orElseThrow().body())
                .contains(
                        "The Donaudampfschiff leaves the old quay at seven, as it did before the storm of October.\n\n"
                                + "It stops at both mills, the operator said on Tuesday, three weeks after the storm.");
    }

    private static ExtractionResult extract(String page) {
        return EXTRACTOR.extract(
                new PageInput(page.getBytes(StandardCharsets.UTF_8), Optional.empty(), URL, Optional.empty()));
    }
}
