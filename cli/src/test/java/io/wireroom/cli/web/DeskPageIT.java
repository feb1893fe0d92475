package io.wireroom.cli.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.http.HttpServer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Every view of the page, in a real browser, over the demo's pipeline. */
class DeskPageIT {
    private static RunningDemo demo;
    private static Browser browser;

    @BeforeAll
    static void open() {
        demo = new RunningDemo();
        browser = Browser.open(demo.page());
    }

    @AfterAll
    static void close() {
        try {
            browser.close();
        } finally {
            demo.close();
        }
    }

    @AfterEach
    void pageFailedNowhere() {
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void link_signsIn_andLeavesNoTokenBehind() {
        browser.go("/");
        browser.await().until(() -> browser.one(".who").getText().contains("owner"));
        assertThat(String.valueOf(browser.script("return location.href"))).doesNotContain("token");
        assertThat(String.valueOf(browser.script("return document.cookie"))).isEmpty();
    }

    @Test
    void live_newArticles_appearWithinTwoSecondsOfTheirEnrichment() {
        browser.go("/");
        browser.one(".lines article");
        browser.script("""
                window.arrivals = {};
                const had = new Set([...document.querySelectorAll('.lines [data-id]')].map((e) => e.dataset.id));
                new MutationObserver(() => document.querySelectorAll('.lines [data-id]').forEach((e) => {
                  if (!had.has(e.dataset.id)) window.arrivals[e.dataset.id] ??= Date.now();
                })).observe(document.querySelector('.lines'), { childList: true, subtree: true });""");
        browser.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> ((Map<?, ?>) browser.script("return window.arrivals")).size() >= 3);
        Map<?, ?> arrivals = (Map<?, ?>) browser.script("return window.arrivals");
        List<Duration> delays = arrivals.entrySet().stream()
                .map(arrival -> Duration.between(
                        enriched(String.valueOf(arrival.getKey())),
                        Instant.ofEpochMilli(((Number) arrival.getValue()).longValue())))
                .sorted()
                .toList();
        assertThat(delays.get(delays.size() / 2)).as(delays.toString()).isLessThan(Duration.ofSeconds(2));
        // what has just come is not searchable at once
        assertThat(browser.errors()).allMatch(line -> line.contains("404"));
    }

    private static Instant enriched(String id) {
        browser.await()
                .until(() -> Boolean.TRUE.equals(
                        browser.script("return fetch('/api/articles/" + id + "').then((a) => a.ok)")));
        return Instant.parse(String.valueOf(browser.script("return fetch('/api/articles/" + id
                + "').then((a) => a.json()).then((article) => article.timings.enrichedAt)")));
    }

    @Test
    void live_filterByTopic_showsOnlyThat_andIsInTheAddress() {
        browser.go("/");
        browser.one(".lines .chip.topic").click();
        browser.await()
                .until(() ->
                        String.valueOf(browser.script("return location.search")).startsWith("?topic="));
        browser.await().until(() -> browser.has(".lines article"));
        String topic = String.valueOf(browser.script("return new URLSearchParams(location.search).get('topic')"));
        for (WebElement article : browser.all(".lines > article")) {
            assertThat(article.getAttribute("innerHTML")).contains("topic=" + topic);
        }
    }

    @Test
    void live_paused_holdsWhatComesAndGivesItBack() {
        browser.go("/");
        browser.one(".lines article");
        browser.withText("button", "Pause").click();
        assertThat(browser.withText("button", "Resume").getAttribute("aria-pressed"))
                .isEqualTo("true");
        browser.withText("button", "Resume").click();
        assertThat(browser.withText("button", "Pause").getAttribute("aria-pressed"))
                .isEqualTo("false");
    }

    @Test
    void live_lines_areThereOnce() {
        browser.go("/");
        browser.one(".lines article");
        List<String> ids = browser.attributes(".lines [data-id]", "data-id");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void article_showsTheWordsThatCausedItsTags() {
        browser.go("/");
        WebElement tagged = browser.one(".lines article:has(.chip) a[href^='/articles/']");
        browser.go(String.valueOf(tagged.getAttribute("href")));
        browser.await().until(() -> browser.has("mark"));
        assertThat(browser.text()).contains("Topics", "Actors", "enriched");
    }

    @Test
    void stories_tellWhoTellsThem_andOneInFull() {
        browser.go("/stories");
        browser.await().atMost(Duration.ofMinutes(2)).until(() -> {
            browser.go("/stories?days=");
            return browser.has(".card h3 a");
        });
        assertThat(browser.one(".card").getText()).contains("articles", "sources");
        assertThat(browser.has(".card svg.sparkline")).isTrue();
        browser.one(".card h3 a").click();
        browser.await().until(() -> browser.text().contains("Articles in order"));
        assertThat(browser.all("tbody tr")).hasSizeGreaterThan(1);
        // the index of stories may have been younger than the first look at it
        assertThat(browser.errors()).allMatch(line -> line.contains("503"));
    }

    @Test
    void search_words_facetsAndTime_narrow() {
        browser.go("/search");
        browser.await().until(() -> browser.has(".card"));
        browser.one("input[type=search]").sendKeys("commission", Keys.ENTER);
        browser.await().until(() -> browser.text().matches("(?s).*\\b[1-9]\\d* articles.*"));
        WebElement facet = browser.one(".facet button");
        String label = facet.getText();
        facet.click();
        browser.await().until(() -> browser.has(".facet button[aria-pressed=true]"));
        assertThat(browser.one(".facet button[aria-pressed=true]").getText())
                .startsWith(label.lines().findFirst().orElseThrow());
        assertThat(String.valueOf(browser.script("return location.search"))).contains("q=commission");
    }

    @Test
    void search_histogram_isDraggedToNarrow() {
        browser.go("/search");
        WebElement canvas = browser.one(".chart canvas");
        int third = canvas.getSize().getWidth() / 3;
        browser.drag(canvas, -third, third);
        browser.await()
                .until(() ->
                        String.valueOf(browser.script("return location.search")).matches(".*from=.*to=.*"));
    }

    @Test
    void search_wrongQuery_saysWhereAndWhat() {
        browser.go("/search?q=" + "title:(court%20AND");
        browser.await().until(() -> browser.has("[role=alert]"));
        assertThat(browser.one("[role=alert]").getText()).contains("query");
        assertThat(browser.errors()).allMatch(line -> line.contains("400"));
    }

    @Test
    void feeds_addedByTheAddressOfASite_arePreviewedFollowedAndRead() {
        try (HttpServer site = HttpServer.start(InetSocketAddress.createUnresolved("127.0.0.1", 0), DeskPageIT::site)) {
            browser.go("/feeds");
            browser.one("input[name=url]").sendKeys(site.uri().toString(), Keys.ENTER);
            browser.withText("button", "Preview").click();
            browser.await().until(() -> browser.text().contains("1 entry would be published"));
            browser.withText("button", "Subscribe").click();
            browser.await().until(() -> browser.text().contains("Subscribed to"));
            browser.go("/");
            browser.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> browser.text().contains("Quokkas count as staff"));
        }
    }

    @Test
    void rejections_areShownWithTheirPayload_andSentAgain() {
        browser.await().atMost(Duration.ofMinutes(2)).until(() -> {
            browser.go("/pipeline");
            browser.settle();
            return browser.has("td[data-label=Reason] button");
        });
        browser.one("td[data-label=Reason] button").click();
        browser.withText("button", "Send again").click();
        browser.await().until(() -> browser.text().contains("1 sent again"));
    }

    private static HttpAnswer site(HttpRequest request) {
        String host = "http://" + request.header("Host").orElseThrow();
        return switch (request.path()) {
            case "/" ->
                HttpAnswer.of(
                        200,
                        "text/html",
                        "<link rel=alternate type='application/rss+xml' href='/feed.xml'><p>Hello".getBytes(UTF_8));
            case "/feed.xml" ->
                HttpAnswer.of(
                        200,
                        "application/rss+xml",
                        ("<rss version='2.0'><channel><title>Quokka Weekly</title><link>" + host + "/</link><item>"
                                        + "<title>Quokkas count as staff, the ministry says</title><link>" + host
                                        + "/quokkas</link><description>" + "The island's quokkas count. ".repeat(40)
                                        + "</description></item></channel></rss>")
                                .getBytes(UTF_8));
            case "/quokkas" ->
                HttpAnswer.of(
                        200,
                        "text/html",
                        ("<title>Quokkas count as staff, the ministry says</title><article><h1>Quokkas count as staff, the ministry"
                                        + " says</h1>"
                                        + "<p>The island's quokkas count as staff from Monday on, it was said.</p>"
                                                .repeat(12)
                                        + "</article>")
                                .getBytes(UTF_8));
            default -> HttpAnswer.notFound();
        };
    }

    @Test
    void keys_leadAround() {
        browser.go("/");
        browser.one("body").sendKeys("g", "s");
        browser.await()
                .until(() -> String.valueOf(browser.script("return location.pathname"))
                        .equals("/stories"));
        browser.one("body").sendKeys("/");
        browser.await()
                .until(() -> Boolean.TRUE.equals(
                        browser.script("return document.activeElement.matches('input[type=search]')")));
    }

    @Test
    void everyView_isAccessibleInLightAndDark_andFitsAPhone() {
        browser.go("/");
        browser.one(".lines article");
        String article = String.valueOf(
                browser.one(".lines article a[href^='/articles/']").getAttribute("href"));
        for (String path :
                List.of("/", "/stories?days=", "/search", "/taxonomy", "/feeds", "/pipeline", "/sign-in", article)) {
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                browser.size(1280, 1000);
                browser.go(path);
                browser.settle();
                browser.screenshot(name(path) + "-" + scheme);
                assertThat(browser.faults()).as(path + " " + scheme).isEmpty();
            }
            browser.size(390, 844);
            browser.go(path);
            browser.settle();
            browser.screenshot(name(path) + "-phone");
            assertThat(browser.widerThanItsWindow()).as(path + " on a phone").isFalse();
        }
        browser.size(1280, 1000);
        browser.scheme("light");
    }

    private static String name(String path) {
        String plain =
                path.replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "").replaceAll("/[0-9a-f]{32}", "");
        return plain.equals("/") ? "live" : plain.substring(1).replace('/', '-');
    }
}
