package io.wireroom.ingest.politeness;

import io.wireroom.ingest.http.SimulatedFetcher.Answer;
import io.wireroom.ingest.politeness.SimulatedFeed.Validation;
import io.wireroom.ingest.politeness.SimulatedWeb.Outage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A web with every manner and every trouble, some tens of hosts with some hundreds of feeds. */
final class Town {
    /** In the address of sitemaps that an index lists. */
    static final String CHILD = "/child-sitemap/";

    /** Where temporary redirects of several hosts lead. */
    static final String SHARED = "http://shared.example/";

    private static final Duration DAY = Duration.ofDays(1);

    private final SimulatedWeb web;
    private final Instant start;
    private final List<String> subscribed = new ArrayList<>();

    Town(SimulatedWeb web, Instant start) {
        this.web = web;
        this.start = start;
    }

    /** Everything of a week. */
    static List<String> build(SimulatedWeb web, Instant start) {
        Town town = new Town(web, start);
        for (int i = 0; i < 12; i++) {
            town.paper("http://paper" + i + ".example/", Duration.ofMinutes(i % 5 == 0 ? 3 : 30));
        }
        town.many("http://big.example/", 30);
        town.skips();
        town.limits();
        town.moves();
        town.failures();
        town.liars();
        town.presses();
        town.sitemaps("http://maps.example");
        town.sitemaps("http://slowmaps.example");
        web.robots("slowmaps.example", "User-agent: *\nCrawl-delay: 10\n");
        town.redirects();
        return town.subscribed;
    }

    /** What fails for good, over a long time. */
    static List<String> dead(SimulatedWeb web, Instant start) {
        Town town = new Town(web, start);
        town.failures();
        return town.subscribed;
    }

    private SimulatedFeed feed(String url) {
        subscribed.add(url);
        return web.feed(url);
    }

    private void paper(String site, Duration every) {
        feed(site + "front").posts(every).unhindered();
        feed(site + "etag").validates(Validation.ETAG).unhindered();
        feed(site + "modified").validates(Validation.LAST_MODIFIED).unhindered();
        feed(site + "none").validates(Validation.NONE).unhindered();
        feed(site + "ttl").ttl(Duration.ofMinutes(90));
        feed(site + "updates").updatesEvery(Duration.ofHours(3));
        feed(site + "age").maxAge(Duration.ofHours(2));
        feed(site + "expires").expiresAfter(Duration.ofMinutes(100));
    }

    private void many(String site, int feeds) {
        for (int i = 0; i < feeds; i++) {
            feed(site + i).posts(Duration.ofMinutes(30 + 7L * i));
        }
    }

    private void skips() {
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        for (int i = 0; i < 8; i++) {
            feed("http://office" + i + ".example/a").skips(Set.of(0, 1, 2, 3, 4, 5, 22, 23), weekend);
            feed("http://office" + i + ".example/b").skips(Set.of(12, 13), Set.of());
        }
    }

    private void limits() {
        for (int i = 0; i < 6; i++) {
            feed("http://busy.example/" + i).trouble(between(34, 35, now -> limited(429, "7200")));
            feed("http://tired.example/" + i)
                    .trouble(between(
                            50, 52, now -> limited(503, SimulatedFeed.httpDate(now.plus(Duration.ofHours(5))))));
        }
        web.robots("slow.example", "User-agent: *\nCrawl-delay: 40\nDisallow: /private\n");
        many("http://slow.example/", 10);
        web.outage(
                "down.example",
                new Outage(
                        start.plus(DAY.multipliedBy(5)),
                        start.plus(DAY.multipliedBy(5).plusHours(12))));
        many("http://down.example/", 20);
    }

    private void moves() {
        for (int i = 0; i < 4; i++) {
            int status = i % 2 == 0 ? 301 : 308;
            String target = "http://new" + i % 2 + ".example/" + i;
            feed("http://old.example/" + i).trouble(between(24, 10_000, now -> moved(status, target)));
            web.feed(target);
        }
        String stage = "http://stage.example/feed";
        feed("http://back.example/feed").trouble(between(24, 48, now -> moved(301, stage)));
        web.feed(stage).trouble(between(48, 10_000, now -> new Answer(404, Map.of(), "")));
    }

    private void failures() {
        feed("http://gone.example/feed").trouble(between(24, 100_000, now -> new Answer(410, Map.of(), "")));
        feed("http://lost.example/feed").trouble(between(24, 100_000, now -> new Answer(404, Map.of(), "")));
        feed("http://broken.example/feed").trouble(between(24, 100_000, now -> new Answer(500, Map.of(), "")));
    }

    private void liars() {
        for (int i = 0; i < 4; i++) {
            feed("http://liar" + i + ".example/feed").validates(Validation.FROZEN);
        }
    }

    /** Hosts with feeds and the pages of their entries, one of them slow, two of which ask for a rest. */
    private void presses() {
        for (int i = 0; i < 4; i++) {
            press(i, "front").posts(Duration.ofMinutes(60));
            press(i, "back");
        }
        press(4, "front").posts(Duration.ofMinutes(20)).unhindered();
        press(1, "talk").pageTrouble(between(34, 36, now -> limited(429, "7200")));
        press(2, "talk").trouble(between(50, 52, now -> limited(503, SimulatedFeed.httpDate(now.plusSeconds(9_000)))));
        web.robots("press3.example", "User-agent: *\nCrawl-delay: 15\n");
    }

    private SimulatedFeed press(int host, String name) {
        return feed("http://press" + host + ".example/press/" + name);
    }

    private void sitemaps(String site) {
        subscribed.add(site + "/sitemaps.xml");
        web.place(site + "/sitemaps.xml", now -> xml(sitemapIndex(site, now)));
        for (int i = 0; i < 3; i++) {
            String child = site + CHILD + i;
            web.place(child, now -> xml(sitemap(child, now)));
        }
    }

    private static String sitemapIndex(String site, Instant now) {
        StringBuilder index = new StringBuilder("<sitemapindex>");
        for (int i = 0; i < 3; i++) {
            index.append("<sitemap><loc>").append(site).append(CHILD).append(i).append("</loc><lastmod>");
            index.append(now.truncatedTo(ChronoUnit.HOURS)).append("</lastmod></sitemap>");
        }
        return index.append("</sitemapindex>").toString();
    }

    private static String sitemap(String url, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return "<urlset><url><loc>" + url + "/" + hour.getEpochSecond() + "</loc><lastmod>" + hour
                + "</lastmod></url></urlset>";
    }

    private void redirects() {
        for (int i = 0; i < 6; i++) {
            String target = SHARED + "feed/" + i;
            web.feed(target);
            String url = "http://out" + i + ".example/feed";
            web.place(url, now -> moved(302, target));
            subscribed.add(url);
        }
        feed(SHARED + "own");
    }

    private static Answer xml(String text) {
        return new Answer(200, Map.of("Content-Type", "text/xml"), text);
    }

    private static Answer moved(int status, String target) {
        return new Answer(status, Map.of("Location", target), "");
    }

    private static Answer limited(int status, String retryAfter) {
        return new Answer(status, Map.of("Retry-After", retryAfter), "");
    }

    /** An answer from one hour of the run to another. */
    private Function<Instant, Optional<Answer>> between(int from, int until, Function<Instant, Answer> answer) {
        Outage time = new Outage(start.plus(Duration.ofHours(from)), start.plus(Duration.ofHours(until)));
        return now -> Optional.of(now).filter(time::covers).map(answer);
    }
}
