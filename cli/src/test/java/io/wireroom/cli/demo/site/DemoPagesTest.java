package io.wireroom.cli.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.demo.content.DemoArticle;
import io.wireroom.cli.demo.content.DemoContent;
import io.wireroom.cli.demo.content.EntryFlaw;
import io.wireroom.cli.demo.content.Outlet;
import io.wireroom.cli.demo.content.Serving;
import io.wireroom.ingest.extract.ArticleExtractor;
import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.extract.ExtractionProblem;
import io.wireroom.ingest.extract.ExtractionResult;
import io.wireroom.ingest.extract.PageInput;
import io.wireroom.schemas.record.Wall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages have enough furniture to be real and not so much that the article is lost in it. */
class DemoPagesTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final DemoContent CONTENT = DemoContent.load();
    private static final ArticleExtractor EXTRACTOR =
            new ArticleExtractor(ExtractionLimits.DEFAULT, () -> START.plusSeconds(60));

    private final PageWriter pages = new PageWriter();

    static Stream<String> readable() {
        return CONTENT.articles().stream()
                .filter(article -> article.serving().readable() && article.flaw() != EntryFlaw.NO_LINK)
                .map(DemoArticle::ref);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void extract_pageOfAnArticle_givesItsTextBack(String ref) {
        Entry entry = entry(CONTENT.article(ref));

        var article = extract(pages.article(view(entry.article()), entry), entry.page())
                .extraction()
                .orElseThrow();

        assertThat(List.of(article.body().split("\n\n")))
                .containsAll(entry.wording().paragraphs());
        assertThat(article.title()).contains(entry.wording().title());
        assertThat(article.authors()).isSubsetOf(entry.article().author());
        assertThat(article.wall()).isEqualTo(entry.article().serving() == Serving.PAYWALL ? Wall.PAYWALL : Wall.NONE);
    }

    @Test
    void extract_exactCopy_isTheSameText() {
        Entry original = entry(CONTENT.article("northwire/lunar-relay-satellites-pass-joint-test"));
        Entry copy = entry(CONTENT.article("meridian/lunar-relay-satellites-pass-joint-test"));

        assertThat(body(copy)).isEqualTo(body(original));
    }

    @Test
    void extract_botWall_isSeenThrough() {
        View view = view(CONTENT.article("gridline/inside-the-ranking-file"));

        assertThat(extract(pages.botWall(view), view.base() + "/x").problem()).contains(ExtractionProblem.BOT_WALL);
    }

    private String body(Entry entry) {
        String html = pages.article(view(entry.article()), entry);
        return extract(html, entry.page()).extraction().orElseThrow().body();
    }

    private static ExtractionResult extract(String html, String url) {
        return EXTRACTOR.extract(new PageInput(
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html; charset=utf-8"),
                URI.create(url),
                Optional.empty()));
    }

    private static Entry entry(DemoArticle article) {
        View view = view(article);
        return Entry.of(view.outlet(), article, view);
    }

    private static View view(DemoArticle article) {
        Outlet outlet = CONTENT.atHost(article.outlet() + ".localhost").orElseThrow();
        return new View(
                outlet, "http://" + outlet.host(), new Timetable(START, Duration.ofSeconds(10)), START.plusSeconds(10));
    }
}
