package io.wireroom.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.http.SimulatedFetcher;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.poll.DeskClient;
import io.wireroom.ingest.poll.PollSettings;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.Configuration;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolitenessTest {
    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final PollSettings SETTINGS = PollSettings.from(Configuration.of(PollSettings.ALL, Map.of()));
    private static final Duration GAP =
            HttpSettings.from(Configuration.of(HttpSettings.ALL, Map.of())).hostGap();
    private static final Duration WEEK = Duration.ofDays(7);

    private final VirtualClock clock = new VirtualClock(START);
    private final SimulatedWeb web = new SimulatedWeb(clock);

    @Test
    void week_ofTheRealPoller_fullMarks() {
        Marks marks = week(new DeskClient(() -> polite(web), SETTINGS, clock));

        assertThat(marks.tested()).as(marks::toString).isEqualTo(EnumSet.allOf(Rule.class));
        assertThat(marks.broken()).as(marks::toString).isEmpty();
    }

    @Test
    void months_ofDeadFeeds_areLookedAtRarelyAndForever() {
        Run run = Run.of(START, Duration.ofDays(200));
        DeskClient client = new DeskClient(() -> polite(web), SETTINGS, clock);
        client.follow(Town.dead(web, START));

        new Simulation(clock).run(client, run.end());

        Marks marks = Judge.judge(web, run);
        assertThat(marks.tested()).contains(Rule.GONE, Rule.BACK_OFF, Rule.NEVER_OFF);
        assertThat(marks.broken()).as(marks::toString).isEmpty();
        assertThat(asked("http://gone.example/feed", Duration.ofDays(2)))
                .as("once a month")
                .isBetween(5L, 7L);
    }

    @Test
    void rudeClients_breakEveryRule() {
        Set<Rule> hasty = week(new RudeClient(unpaced(web), clock, true)).broken();
        clock.set(START);
        SimulatedWeb other = new SimulatedWeb(clock);
        Set<Rule> sluggish =
                week(other, new RudeClient(unpaced(other), clock, false)).broken();

        assertThat(hasty)
                .contains(
                        Rule.ONE_AT_A_TIME,
                        Rule.RETRY_AFTER,
                        Rule.NO_BURST,
                        Rule.VALIDATORS_VERBATIM,
                        Rule.POLL_OR_PAGE,
                        Rule.SITEMAP_GAP,
                        Rule.REDIRECT_GAP,
                        Rule.SHARED_REST);
        assertThat(sluggish).contains(Rule.FRESH, Rule.NEVER_OFF, Rule.BACK_OFF, Rule.NOTHING_MISSED);
        Set<Rule> neither = EnumSet.allOf(Rule.class);
        neither.removeAll(hasty);
        neither.removeAll(sluggish);
        assertThat(neither).isEmpty();
    }

    /** The web as the process meets it: each request in its host's turn, with the gap that is the default. */
    private Web polite(SimulatedWeb web) {
        Hosts hosts = new Hosts(GAP, clock, (changed, atMost) -> clock.advance(atMost));
        return Web.of(new SimulatedFetcher(web, hosts, clock), hosts, clock);
    }

    /** Requests without turns: each is made at once. */
    private Fetcher unpaced(SimulatedWeb web) {
        return request -> {
            Hosts nobody = new Hosts(Duration.ZERO, clock, (changed, atMost) -> {});
            return new SimulatedFetcher(web, nobody, clock).fetch(request);
        };
    }

    private long asked(String url, Duration after) {
        List<Exchange> log = web.log();
        return log.stream()
                .filter(exchange -> exchange.url().equals(url))
                .filter(exchange -> exchange.start().isAfter(START.plus(after)))
                .count();
    }

    private Marks week(FeedClient client) {
        return week(web, client);
    }

    /** A week with a stop of three hours in its middle. */
    private Marks week(SimulatedWeb town, FeedClient client) {
        Run run = new Run(START, START.plus(Duration.ofHours(80)), START.plus(Duration.ofHours(83)), START.plus(WEEK));
        client.follow(Town.build(town, START));
        Simulation simulation = new Simulation(clock);
        simulation.run(client, run.stopped());
        clock.set(run.restarted());
        simulation.run(client.restarted(), run.end());
        return Judge.judge(town, run);
    }
}
