package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedProblem;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedResult;
import io.wireroom.ingest.feed.SitemapLink;
import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.ingest.http.HttpFetcher;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.http.LocalSite;
import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.config.DataSize;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapFollowerTest {
    private static final FetchLimits COST = new FetchLimits(DataSize.ofMebibytes(1), Duration.ofSeconds(20), 5);
    private static final String INDEX = "https://news.example.org/sitemaps.xml";
    private static final Instant NEWEST = Instant.parse("2026-11-22T12:00:00Z");

    private final LocalSite site = new LocalSite();
    private final FeedReader reader = new FeedReader(InstantSource.fixed(NEWEST));
    private final HttpFetcher fetcher = new HttpFetcher(
            new HttpSettings(
                    Optional.empty(), List.of(Cidr.parse("127.0.0.0/8")), Duration.ZERO, Duration.ofSeconds(5), 8),
            InstantSource.system());
    private final SitemapFollower follower = new SitemapFollower(fetcher, COST, reader, FeedLimits.DEFAULT);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void chosen_newsFirstThenTheNewest_noArchives() {
        List<SitemapLink> sitemaps = List.of(
                changed("archive-2019.xml", 900),
                changed("posts-2.xml", 0),
                changed("pages.xml", 1),
                changed("google-news.xml", 1));

        assertThat(chosen(sitemaps)).containsExactly("google-news.xml", "posts-2.xml", "pages.xml");
    }

    @Test
    void chosen_many_areBounded() {
        List<SitemapLink> sitemaps = Stream.iterate(0, i -> i < 500, i -> i + 1)
                .map(i -> changed(i + ".xml", 0))
                .toList();

        assertThat(chosen(sitemaps)).hasSize(SitemapFollower.MOST);
    }

    @Test
    void chosen_ofAnotherDomain_isLeftOut() {
        SitemapLink elsewhere = new SitemapLink("https://elsewhere.example.net/news.xml", Optional.of(NEWEST));
        SitemapLink sister = new SitemapLink("https://www.news.example.org/news.xml", Optional.empty());

        assertThat(SitemapFollower.chosen(List.of(elsewhere, sister), INDEX)).containsExactly(sister);
    }

    @Test
    void follow_sitemaps_areOneFeed() {
        site.on("/a.xml", "text/xml", sitemap("/1", "/2"));
        site.on("/b.xml", "text/xml", sitemap("/3"));
        site.on("/c.xml", "text/html", "<html>gone</html>");

        FeedResult result = follow("/a.xml", "/b.xml", "/c.xml");

        assertThat(result.feed().orElseThrow().entries())
                .extracting(FeedEntry::url)
                .containsExactlyInAnyOrder(
                        Optional.of(site.url("/1")), Optional.of(site.url("/2")), Optional.of(site.url("/3")));
        assertThat(site.asked()).hasSize(3);
    }

    @Test
    void follow_indexWithinAnIndex_isNotFollowedFurther() {
        site.on("/a.xml", "text/xml", "<sitemapindex><sitemap><loc>/b.xml</loc></sitemap></sitemapindex>");

        assertThat(follow("/a.xml").feed().orElseThrow().entries()).isEmpty();
        assertThat(site.asked()).containsExactly("127.0.0.1/a.xml");
    }

    @Test
    void follow_noneReadable_isAFailureWithItsReason() {
        FeedResult result = follow("/none.xml");

        assertThat(result.problem()).contains(FeedProblem.NO_SITEMAP);
        assertThat(result.detail()).contains("/none.xml", "HTTP 404");
    }

    private FeedResult follow(String... paths) {
        StringBuilder xml = new StringBuilder("<sitemapindex>");
        for (String path : paths) {
            xml.append("<sitemap><loc>").append(site.url(path)).append("</loc></sitemap>");
        }
        Feed index = reader.read(
                        xml.append("</sitemapindex>").toString().getBytes(StandardCharsets.UTF_8),
                        Optional.empty(),
                        URI.create(site.url("/index.xml")),
                        FeedLimits.DEFAULT)
                .feed()
                .orElseThrow();
        return follower.follow(index, site.url("/index.xml"), SitemapFollower.MOST);
    }

    private String sitemap(String... paths) {
        StringBuilder xml = new StringBuilder("<urlset>");
        for (String path : paths) {
            xml.append("<url><loc>").append(site.url(path)).append("</loc></url>");
        }
        return xml.append("</urlset>").toString();
    }

    private static SitemapLink changed(String name, int daysBefore) {
        return new SitemapLink(
                "https://news.example.org/" + name, Optional.of(NEWEST.minus(Duration.ofDays(daysBefore))));
    }

    private static List<String> chosen(List<SitemapLink> sitemaps) {
        return SitemapFollower.chosen(sitemaps, INDEX).stream()
                .map(sitemap -> sitemap.url().substring("https://news.example.org/".length()))
                .toList();
    }
}
