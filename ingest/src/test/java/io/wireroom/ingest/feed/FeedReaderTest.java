package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final URI BASE = URI.create("https://example.com/news/feed.xml");
    private static final FeedReader READER = new FeedReader(InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")));

    static List<Corpus> corpus() {
        return Corpus.cases("feed");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void read_documentOfTheCorpus_isAsExpected(Corpus document) {
        FeedResult result = READER.read(document.bytes(), Optional.empty(), BASE, FeedLimits.DEFAULT);
        var json = PreviewJson.of(document.name(), result);
        assertThat(Corpus.part(json, document.expected())).isEqualTo(document.expected());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ' '                                                    | EMPTY
            <!DOCTYPE html><html><body>Hello</body></html>         | HTML_PAGE
            <?xml version='1.0'?><html xmlns='x'><p/></html>       | HTML_PAGE
            <opml version='2.0'><body/></opml>                     | NOT_A_FEED
            Not a feed at all                                      | NOT_A_FEED
            {'a': 1}                                               | UNREADABLE
            {"a": 1}                                               | NOT_A_FEED
            [1, 2]                                                 | NOT_A_FEED
            <sitemap><loc>https://example.com/</loc></sitemap>     | NOT_A_FEED
            <>                                                     | NOT_A_FEED
            """)
    void read_noFeed_saysWhy(String document, FeedProblem problem) {
        FeedResult result = read(document);
        assertThat(result.problem()).contains(problem);
        assertThat(result.detail()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>Just a moment...</title><body>Checking your browser before you go on | BOT_WALL
            <title>News</title><body><div class=g-recaptcha></div>                      | BOT_WALL
            <title>Before you continue</title><body>We use cookies                      | CONSENT_WALL
            <title>We value your privacy</title><body>We and our 842 partners           | CONSENT_WALL
            <title>Page not found</title><body>Nothing here                             | HTML_PAGE
            """)
    void read_wallInPlaceOfAFeed_isNamed(String page, FeedProblem problem) {
        assertThat(read("<!doctype html><html>" + page).problem()).contains(problem);
    }

    @Test
    void read_tooManyBytes_isTooLarge() {
        FeedLimits limits = new FeedLimits(100, 256, 10);
        assertThat(READER.read(new byte[101], Optional.empty(), BASE, limits).problem())
                .contains(FeedProblem.TOO_LARGE);
    }

    @Test
    void read_tooManyEntries_isRefused() {
        FeedLimits limits = new FeedLimits(10_000, 256, 10);
        byte[] feed = ("<rss><channel>" + "<item/>".repeat(11) + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read(feed, Optional.empty(), BASE, limits).problem()).contains(FeedProblem.TOO_MANY_ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<item>", "<div><description>", "&amp;<b>"})
    void read_elementsWithoutEnd_areTooDeepAndCostNoStack(String tag) {
        FeedResult result = read("<rss><channel>" + tag.repeat(100_000));
        assertThat(result.problem()).contains(FeedProblem.TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a", "<", "&", "</a>", "<a/>", "<![CDATA[", "<!--", "<?x ", "<a b='"})
    void read_junkWithoutEnd_isAnswered(String junk) {
        FeedResult result = read("<rss><channel>" + junk.repeat(100_000));
        assertThat(result.feed().isPresent()).isNotEqualTo(result.problem().isPresent());
    }

    @Test
    void read_commentsWithoutEnd_costNoStack() {
        assertThat(read("<!---->".repeat(500) + "<html><body/></html>").problem())
                .contains(FeedProblem.HTML_PAGE);
    }

    @Test
    void read_escapedTagsWithoutEnd_areReadInLinearTime() {
        Feed feed = feed("<rss><channel><title>News " + "&lt;a ".repeat(200_000) + "</title></channel></rss>");
        assertThat(feed.title().orElseThrow()).startsWith("News");
    }

    @ParameterizedTest
    @ValueSource(strings = {"( ", "(a@", "a@b (", "<a@b "})
    void read_endlessAuthor_isNoMailAddress(String piece) {
        String author = piece.repeat(20_000).replace("<", "&lt;");
        Feed feed = feed("<rss><channel><item><author>" + author + "</author></item></channel></rss>");
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void read_paragraphsWithoutEnd_areReadInLinearTime() {
        String html = "<![CDATA[" + "<p>a".repeat(200_000) + "]]>";
        Feed feed = feed("<rss><channel><title>" + html + "</title></channel></rss>");
        assertThat(feed.title().orElseThrow()).startsWith("a a a");
    }

    @Test
    void read_jsonWithoutEnd_isTooDeep() {
        assertThat(read("[".repeat(100_000)).problem()).contains(FeedProblem.TOO_DEEP);
    }

    @Test
    void read_entitiesOfEntities_areABomb() {
        String bomb = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + "<rss><channel><title>&c;</title></channel></rss>";
        assertThat(read(bomb).problem()).contains(FeedProblem.XML_BOMB);
    }

    @Test
    void read_quadraticEntities_areABomb() {
        String bomb = "<!DOCTYPE r [<!ENTITY a \"" + "x".repeat(1_000) + "\">]><rss><channel><title>"
                + "&a;".repeat(50_000) + "</title></channel></rss>";
        assertThat(read(bomb).problem()).contains(FeedProblem.XML_BOMB);
    }

    @Test
    void read_externalEntity_isNeverRead() {
        Feed feed = feed("<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<rss><channel><title>&e;</title><item><title>a</title></item></channel></rss>");
        assertThat(feed.title().orElse("")).doesNotContain("root:");
        assertThat(feed.entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void read_declaredCharset_isBelieved(String charset) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset
                + "\"?><rss><channel><title>Zürich</title></channel></rss>";
        byte[] body = xml.getBytes(Charset.forName(charset));
        assertThat(READER.read(body, Optional.empty(), BASE, FeedLimits.DEFAULT)
                        .feed()
                        .orElseThrow()
                        .title())
                .contains("Zürich");
    }

    @Test
    void read_headerThatLies_isOverruledByTheBytes() {
        byte[] body = "<rss><channel><title>Zürich</title></channel></rss>".getBytes(StandardCharsets.ISO_8859_1);
        FeedResult result = READER.read(body, Optional.of("text/xml; charset=utf-8"), BASE, FeedLimits.DEFAULT);
        assertThat(result.feed().orElseThrow().title()).contains("Zürich");
    }

    @Test
    void read_wishes_areHints() {
        FeedHints hints = feed("""
                        <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom">
                        <channel><ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
                        <skipHours><hour>0</hour><hour>24</hour><hour>5</hour><hour>99</hour></skipHours>
                        <skipDays><day>Sunday</day><day>Caturday</day></skipDays>
                        <atom:link rel="hub" href="https://hub.example.com/"/><atom:link rel="self" href="https://example.com/f"/>
                        </channel></rss>
                        """).hints();
        assertThat(hints.ttl()).contains(Duration.ofMinutes(30));
        assertThat(hints.updateEvery()).contains(Duration.ofMinutes(15));
        assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 5);
        assertThat(hints.skipDays()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(hints.hub()).contains("https://hub.example.com/");
        assertThat(hints.self()).contains("https://example.com/f");
    }

    @Test
    void read_noWishes_noHints() {
        assertThat(feed("<rss><channel><ttl>never</ttl></channel></rss>").hints())
                .isEqualTo(FeedHints.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thu, 05 Mar 1970 07:08:09 GMT", "Thu, 05 Mar 2099 07:08:09 GMT", "soon"})
    void read_senselessDate_isNone(String date) {
        FeedEntry entry = feed("<rss><channel><item><pubDate>" + date + "</pubDate></item></channel></rss>")
                .entries()
                .get(0);
        assertThat(entry.publishedAt()).isEmpty();
        assertThat(entry.oddDate()).contains(date);
    }

    @Test
    void read_senselessDateBesideAGoodOne_isPassedOver() {
        FeedEntry entry = feed("<rss><channel><item><pubDate>Thu, 05 Mar 2099 07:08:09 GMT</pubDate>"
                        + "<dc:date>2026-03-05T07:08:09Z</dc:date></item></channel></rss>")
                .entries()
                .get(0);
        assertThat(entry.publishedAt()).contains(Instant.parse("2026-03-05T07:08:09Z"));
        assertThat(entry.oddDate()).isEmpty();
    }

    @Test
    void read_sitemapIndex_listsSitemaps() {
        Feed index = feed("""
                        <?xml version="1.0"?><!DOCTYPE sitemapindex><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <sitemap><loc>https://example.com/news.xml</loc><lastmod>2026-11-22T10:00:00Z</lastmod></sitemap>
                        <sitemap><loc>/old.xml.gz</loc></sitemap><sitemap/></sitemapindex>
                        """);
        assertThat(index.format()).isEqualTo(FeedFormat.SITEMAP_INDEX);
        assertThat(index.sitemaps())
                .containsExactly(
                        new SitemapLink(
                                "https://example.com/news.xml", Optional.of(Instant.parse("2026-11-22T10:00:00Z"))),
                        new SitemapLink("https://example.com/old.xml.gz", Optional.empty()));
    }

    @Test
    void read_gzipFile_isUnpackedWithinTheLimit() throws IOException {
        byte[] small = gzip("<rss><channel><title>News</title></channel></rss>");
        byte[] bomb = gzip("<rss>" + " ".repeat(FeedLimits.DEFAULT.maxBytes()));

        assertThat(READER.read(small, Optional.empty(), BASE, FeedLimits.DEFAULT)
                        .feed()
                        .orElseThrow()
                        .title())
                .contains("News");
        assertThat(READER.read(bomb, Optional.empty(), BASE, FeedLimits.DEFAULT).problem())
                .contains(FeedProblem.TOO_LARGE);
    }

    @Test
    void read_doctypeOfForbiddenCharacters_isNoException() {
        assertThat(
                        feed("<!DOCTYPE rss [<!ENTITY a \"\u0001\uffff\">\u0002]><rss><channel><title>News</title></channel></rss>")
                                .title())
                .contains("News");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<svg onload=alert(1)>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
            })
    void read_activeMarkup_isGone(String html) {
        String item = "<item><title><![CDATA[" + html + "]]></title><description><![CDATA[<p>text</p>" + html
                + "]]></description></item>";
        FeedEntry entry =
                feed("<rss><channel>" + item + "</channel></rss>").entries().get(0);
        assertThat(entry.content().orElseThrow())
                .contains("<p>text</p>")
                .doesNotContainPattern("(?i)script|onerror|onload|iframe|style");
        assertThat(entry.title().orElse("")).doesNotContain("<");
    }

    @Test
    void read_baseThatIsNoWebAddress_leavesLinksAsTheyAre() {
        byte[] body = "<rss><channel><item><link>/a</link></item></channel></rss>".getBytes(StandardCharsets.UTF_8);
        FeedResult result = READER.read(body, Optional.empty(), URI.create("file:/feed.xml"), FeedLimits.DEFAULT);
        assertThat(result.feed().orElseThrow().entries().get(0).url()).contains("/a");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static Feed feed(String document) {
        return read(document).feed().orElseThrow();
    }

    private static FeedResult read(String document) {
        return READER.read(document.getBytes(StandardCharsets.UTF_8), Optional.empty(), BASE, FeedLimits.DEFAULT);
    }
}
