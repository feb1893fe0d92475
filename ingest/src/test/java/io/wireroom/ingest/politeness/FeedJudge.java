package io.wireroom.ingest.politeness;

import io.wireroom.ingest.http.Validators;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Judges how one feed was treated, by the requests for it. */
final class FeedJudge {
    private static final Duration FRESHNESS = Duration.ofMinutes(75);
    private static final Duration HIDDEN_AT_MOST = Duration.ofHours(26);
    private static final double SAMPLES = 0.1;

    private final SimulatedFeed feed;
    private final List<Exchange> log;
    private final Run run;
    private final Marks marks;

    FeedJudge(SimulatedFeed feed, List<Exchange> log, Run run, Marks marks) {
        this.feed = feed;
        this.log = log;
        this.run = run;
        this.marks = marks;
    }

    void judge() {
        validators();
        for (int i = 1; i < log.size(); i++) {
            wishes(log.get(i - 1), log.get(i));
        }
        served();
        if (feed.plain()) {
            freshness();
        }
    }

    private void validators() {
        Validators given = Validators.NONE;
        int asked = 0;
        int unconditional = 0;
        for (Exchange exchange : log) {
            if (given.present()) {
                asked++;
                boolean sample = !exchange.validators().present();
                unconditional += sample ? 1 : 0;
                marks.check(
                        Rule.VALIDATORS_VERBATIM,
                        sample || exchange.validators().equals(given),
                        exchange);
            }
            if (exchange.answer().status() == 200) {
                given = new Validators(
                        exchange.answer().header("ETag"), exchange.answer().header("Last-Modified"));
            }
        }
        if (asked > 20 && !feed.frozen()) {
            marks.check(Rule.CONDITIONAL, unconditional <= asked * SAMPLES, feed.url() + " " + unconditional);
        }
    }

    private void wishes(Exchange before, Exchange after) {
        if (before.success()) {
            wait(Rule.TTL, feed.wishes().ttl(), before, after);
            wait(Rule.UPDATE_PERIOD, feed.wishes().updateEvery(), before, after);
            wait(Rule.MAX_AGE, feed.maxAge(), before, after);
            wait(Rule.EXPIRES, feed.expires(), before, after);
        }
        if (feed.skips()) {
            LocalDateTime time = LocalDateTime.ofInstant(after.start(), ZoneOffset.UTC);
            boolean open = !feed.wishes().hours().contains(time.getHour())
                    && !feed.wishes().days().contains(time.getDayOfWeek());
            marks.check(Rule.SKIPPED_TIMES, open, after);
        }
    }

    private void wait(Rule rule, Optional<Duration> asked, Exchange before, Exchange after) {
        asked.ifPresent(wait -> marks.wait(rule, wait, before.end(), after));
    }

    /** Every entry is in some document that was read, in time. */
    private void served() {
        Instant last = run.start();
        long newest = feed.newest(run.start());
        for (Exchange exchange : log) {
            if (exchange.answer().status() == 200) {
                Instant at = exchange.start();
                served(newest, last, exchange);
                newest = feed.newest(at);
                last = at;
            }
        }
        if (feed.frozen()) {
            boolean inTime = Duration.between(last, run.end()).compareTo(HIDDEN_AT_MOST) <= 0;
            marks.check(Rule.LYING_VALIDATORS, inTime, feed.url() + " last read at " + last);
        }
    }

    private void served(long newest, Instant last, Exchange exchange) {
        Instant at = exchange.start();
        if (feed.plain() && !run.interrupts(last, at)) {
            marks.check(Rule.NOTHING_MISSED, feed.oldest(at) <= newest + 1, exchange);
        }
        if (feed.frozen() && feed.newest(at) > newest) {
            Duration hidden = Duration.between(feed.postedAt(newest + 1), at);
            marks.check(Rule.LYING_VALIDATORS, hidden.compareTo(HIDDEN_AT_MOST) <= 0, exchange);
        }
    }

    private void freshness() {
        Instant last = run.start();
        for (Exchange exchange : log) {
            fresh(last, exchange.start());
            last = exchange.start();
        }
        fresh(last, run.end());
    }

    private void fresh(Instant last, Instant next) {
        if (!run.interrupts(last, next)) {
            Duration between = Duration.between(last, next);
            marks.check(Rule.FRESH, between.compareTo(FRESHNESS) <= 0, feed.url() + " " + last + " " + between);
        }
    }
}
