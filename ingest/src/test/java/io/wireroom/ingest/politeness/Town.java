package io.wireroom.ingest.politeness;

import io.wireroom.ingest.http.SimulatedFetcher.Answer;
import io.wireroom.ingest.politeness.SimulatedFeed.Validation;
import io.wireroom.ingest.politeness.SimulatedWeb.Outage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A web with every manner and every trouble, some tens of hosts with some hundreds of feeds. */
final class Town {
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
