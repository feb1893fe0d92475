package io.wireroom.cli.demo.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.cli.demo.content.DemoContent;
import io.wireroom.cli.demo.site.Visitor.Reply;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class DemoSiteTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final DemoContent CONTENT = DemoContent.load();
    private static final String STORM = "/story/storm-ottilie-warning-north-sea.html";

    private final HandClock clock = new HandClock(START);
    private DemoSite site;
    private Visitor visitor;

    @BeforeEach
    void start() {
        site = DemoSite.start(CONTENT, new Timetable(START, Duration.ofSeconds(10)), clock, 0);
        visitor = new Visitor(site.port());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void get_virtualHosts_areToldApart() throws IOException {
        assertThat(visitor.get("tide.localhost", "/").body()).contains("Ledger &amp; Tide");
        assertThat(visitor.get("echo.localhost", "/").body()).contains("The Harbour Echo");
        assertThat(visitor.get("elsewhere.localhost", "/").status()).isEqualTo(404);
    }

    @Test
    void get_rss_growsWithTime() throws Exception {
        int before = items(visitor.get("northwire.localhost", "/rss/all.xml").body(), "item");

        clock.advance(Duration.ofSeconds(1));
        int after = items(visitor.get("northwire.localhost", "/rss/all.xml").body(), "item");

        assertThat(before).isEqualTo(7);
        assertThat(after).isEqualTo(8);
    }

    @Test
    void get_atomAndJson_areWellFormedAndComplete() throws Exception {
        clock.advance(Duration.ofSeconds(10));

        assertThat(items(visitor.get("gridline.localhost", "/atom").body(), "entry"))
                .isEqualTo(13);
        JsonNode json = new ObjectMapper()
                .readTree(visitor.get("tide.localhost", "/feed.json").body());
        assertThat(json.get("items")).hasSize(12);
        assertThat(json.at("/items/0/url").asText()).startsWith("http://tide.localhost:" + site.port() + "/a/");
    }

    @Test
    void get_sectionFeed_carriesTheSectionWithTrackedLinks() throws Exception {
        String rss = visitor.get("meridian.localhost", "/feeds/technology.rss").body();

        assertThat(items(rss, "item")).isEqualTo(1);
        assertThat(rss).contains("open-their-books?utm_source=feed&amp;utm_medium=rss</link>");
    }

    @Test
    void get_illFormedFeed_isNoXmlAndHasOddDates() throws Exception {
        clock.advance(Duration.ofSeconds(10));
        String rss = visitor.get("echo.localhost", "/rss.php").body();

        assertThatThrownBy(() -> parse(rss)).isInstanceOf(SAXParseException.class);
        assertThat(rss).contains("&nbsp;", " & ", "towards evening").startsWith("\n<?xml");
        assertThat(Pattern.compile("<item>").matcher(rss).results().count()).isEqualTo(14);
    }

    @Test
    void get_withValidators_answers304UntilTheFeedChanges() throws IOException {
        Reply first = visitor.get("gridline.localhost", "/atom");
        String etag = "If-None-Match: " + first.header("ETag").orElseThrow();

        Reply same = visitor.get("gridline.localhost", "/atom", etag);
        clock.advance(Duration.ofSeconds(2));

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(visitor.get("gridline.localhost", "/atom", etag).status()).isEqualTo(200);
    }

    @Test
    void get_sinceLastModified_answers304UntilTheFeedChanges() throws IOException {
        Reply first = visitor.get("northwire.localhost", "/rss/all.xml");
        String since = "If-Modified-Since: " + first.header("Last-Modified").orElseThrow();

        assertThat(visitor.get("northwire.localhost", "/rss/all.xml", since).status())
                .isEqualTo(304);
        clock.advance(Duration.ofSeconds(1));
        assertThat(visitor.get("northwire.localhost", "/rss/all.xml", since).status())
                .isEqualTo(200);
    }

    @Test
    void get_updatedArticle_changesPageAndEntry() throws IOException {
        String before = visitor.get("northwire.localhost", STORM).body();
        clock.advance(Duration.ofSeconds(8));
        String after = visitor.get("northwire.localhost", STORM).body();

        assertThat(before).contains("is expected to reach").doesNotContain("the sea wall held");
        assertThat(after).contains("The sea wall held", "\"dateModified\" : \"2026-11-22T12:00:08Z\"");
        assertThat(visitor.get("northwire.localhost", "/rss/all.xml").body())
                .contains("Storm Ottilie floods low quays on North Sea coast, sea wall holds");
    }

    @Test
    void get_articleBeforeItsTime_isNotThere() throws IOException {
        assertThat(visitor.get("northwire.localhost", "/story/federal-reserve-holds-rates.html")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void get_troublesomePages_answerAsAnnotated() throws IOException {
        clock.advance(Duration.ofSeconds(10));

        Reply redirect = visitor.get("gridline.localhost", "/go/a-licence-that-fits-on-one-page");
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/articles/a-licence-that-fits-on-one-page"));
        assertThat(visitor.get("meridian.localhost", "/politics/cabinet-reshuffle-as-it-happens")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("gridline.localhost", "/articles/inside-the-ranking-file")
                        .body())
                .contains("Verify you are human");
        assertThat(visitor.get("meridian.localhost", "/long-read/the-valley-that-powers-the-cloud")
                        .body())
                .contains("Subscribe to continue reading", "the valley of Ostrava Mill hums");
    }

    @Test
    void get_everyPage_isRenderedWithoutHoles() throws IOException {
        clock.advance(Duration.ofSeconds(10));
        for (var article : CONTENT.articles()) {
            String path = URI.create(site.pageUrl(article)).getPath();
            Reply page = visitor.get(article.outlet() + ".localhost", path);
            assertThat(page.body()).as(article.ref()).isNotEmpty().doesNotContain("{{");
        }
    }

    private static int items(String xml, String element) throws Exception {
        return parse(xml).getElementsByTagName(element).getLength();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler());
        return parser.parse(new InputSource(new StringReader(xml)));
    }
}
