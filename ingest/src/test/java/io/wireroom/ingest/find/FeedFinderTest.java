package io.wireroom.ingest.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.feed.FeedFormat;
import io.wireroom.ingest.find.Findings.Found;
import io.wireroom.ingest.find.Findings.Try;
import io.wireroom.ingest.http.HttpFetcher;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.http.LocalSite;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFinderTest {
    private static final String ITEM =
            "<item><title>One</title><link>/1</link><pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate></item>";

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    private static final Hosts HOSTS = new Hosts(Duration.ZERO, CLOCK);

    private final LocalSite site = new LocalSite();
    private final HttpFetcher fetcher = new HttpFetcher(
            new HttpSettings(
                    Optional.empty(), List.of(Cidr.parse("127.0.0.0/8")), Duration.ZERO, Duration.ofSeconds(5), 8),
            InstantSource.system());
    private final FeedFinder finder = new FeedFinder(Web.of(fetcher, HOSTS, CLOCK), CLOCK);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void find_linkElementsOfAPage_areReadAndTheBestComesFirst() {
        page("<link rel=alternate type='application/rss+xml' href='/comments.xml'>"
                + "<link rel='alternate' type='application/atom+xml' href='/news.xml'>"
                + "<link rel=alternate type='application/json+oembed' href='/oembed'>"
                + "<link rel=stylesheet type='text/css' href='/feed.css'>");
        site.on("/comments.xml", "text/xml", rss("Comments", ITEM));
        site.on("/news.xml", "text/xml", rss("News", ITEM));

        Findings findings = find("/");

        assertThat(findings.feeds())
                .extracting(Found::url)
                .containsExactly(site.url("/news.xml"), site.url("/comments.xml"));
        Found best = findings.feeds().get(0);
        assertThat(best.title()).contains("News");
        assertThat(best.format()).isEqualTo(FeedFormat.RSS_2_0);
        assertThat(best.entries()).isEqualTo(1);
        assertThat(best.newest()).contains(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(best.hint()).isEqualTo(Hint.LINK_ELEMENT);
    }

    @Test
    void find_anySite_tellsHowFarItIs() {
        page("<p>nothing</p>");
        List<Integer> told = new ArrayList<>();

        finder.find(WebAddress.of(site.url("/")).orElseThrow(), told::add);

        assertThat(told).isSorted().doesNotHaveDuplicates().hasSize(site.asked().size() - 1); // not for robots.txt
    }

    @Test
    void find_linksThatLookLikeFeeds_areTried() {
        page("<a href='/about'>About</a><a href='/world/rss'>RSS</a><a href='/feedback'>Tell us</a>");
        site.on("/world/rss", "text/xml", rss("World", ITEM));

        assertThat(find("/").feeds()).extracting(Found::hint).containsExactly(Hint.PAGE_LINK);
        assertThat(site.asked()).noneMatch(asked -> asked.endsWith("/about") || asked.endsWith("/feedback"));
    }

    @Test
    void find_usualPaths_areTriedWithTheirOutcomes() {
        page("no links");
        site.on("/feed.json", "application/json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}");

        Findings findings = find("/");

        assertThat(findings.feeds()).extracting(Found::url).containsExactly(site.url("/feed.json"));
        assertThat(findings.tried())
                .contains(
                        new Try(site.url("/"), Hint.ASKED, "PAGE", "names 0 addresses that may be feeds"),
                        new Try(site.url("/feed.json"), Hint.USUAL_PATH, "FEED", ""))
                .filteredOn(tried -> tried.url().endsWith("/rss.xml"))
                .singleElement()
                .satisfies(tried -> assertThat(tried.outcome()).isEqualTo("HTML_PAGE"));
    }

    @Test
    void find_sitemapsOfRobots_comeLast() {
        page("<link rel=alternate type='application/rss+xml' href='/news.rss'>");
        site.on("/news.rss", "text/xml", rss("News", ITEM));
        site.on(
                "/robots.txt",
                "text/plain",
                "Sitemap: " + site.url("/s.xml") + "\nSitemap: " + site.url("/news-s.xml"));
        site.on("/s.xml", "text/xml", "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>");
        site.on("/news-s.xml", "text/xml", "<urlset><url><loc>/1</loc></url></urlset>");

        assertThat(find("/").feeds())
                .extracting(Found::format)
                .containsExactly(FeedFormat.RSS_2_0, FeedFormat.NEWS_SITEMAP, FeedFormat.SITEMAP_INDEX);
    }

    @Test
    void find_addressOfAFeed_isFoundAtOnceAndOnlyOnce() {
        site.on("/feed", "text/xml", rss("News", ITEM));

        Findings findings = find("/feed");

        assertThat(findings.feeds()).extracting(Found::hint).containsExactly(Hint.ASKED);
    }

    @Test
    void find_whatRobotsForbids_isNotAsked() {
        page("<link rel=alternate type='application/rss+xml' href='/private/feed.xml'>");
        site.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/");

        assertThat(find("/").tried()).extracting(Try::outcome).contains("ROBOTS");
        assertThat(site.asked()).noneMatch(asked -> asked.contains("/private/"));
    }

    @Test
    void find_pageOfManyFeeds_isBounded() {
        page(IntStream.range(0, 500)
                .mapToObj(i -> "<link rel=alternate type='application/rss+xml' href='/feed-" + i + ".xml'>")
                .collect(Collectors.joining()));

        find("/");

        assertThat(site.asked()).hasSize(FeedFinder.MOST_REQUESTS);
    }

    @Test
    void find_siteThatDoesNotAnswer_saysSo() {
        Findings findings = finder.find(WebAddress.of("http://10.0.0.1/").orElseThrow(), asked -> {});

        assertThat(findings.feeds()).isEmpty();
        assertThat(findings.tried()).extracting(Try::outcome).containsOnly("PRIVATE_ADDRESS");
    }

    private Findings find(String path) {
        return finder.find(WebAddress.of(site.url(path)).orElseThrow(), asked -> {});
    }

    /** The site's page, which also answers wherever nothing else is. */
    private void page(String links) {
        site.on("/", "text/html", "<!doctype html><html><head>" + links + "</head><body>News</body></html>");
    }

    private static String rss(String title, String items) {
        return "<rss version='2.0'><channel><title>" + title + "</title>" + items + "</channel></rss>";
    }
}
