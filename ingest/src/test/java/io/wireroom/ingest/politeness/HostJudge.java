package io.wireroom.ingest.politeness;

import io.wireroom.ingest.politeness.SimulatedWeb.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges how one host was treated, by all requests to it. */
final class HostJudge {
    private static final Duration GAP = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MANY_FEEDS = 10;
    private static final int TRIES_AN_HOUR = 5;
    private static final Pattern CRAWL_DELAY = Pattern.compile("Crawl-delay: (\\d+)");

    private final SimulatedWeb web;
    private final String host;
    private final List<Exchange> log;
    private final Run run;
    private final Marks marks;

    HostJudge(SimulatedWeb web, List<Exchange> ofHost, Run run, Marks marks) {
        this.web = web;
        this.host = ofHost.get(0).host();
        this.log = ofHost;
        this.run = run;
        this.marks = marks;
    }

    void judge() {
        Optional<Duration> delay = crawlDelay();
        boolean delayKnown = false;
        Instant notBefore = Instant.MIN;
        Optional<Exchange> asker = Optional.empty();
        for (int i = 0; i < log.size(); i++) {
            Exchange exchange = log.get(i);
            marks.check(Rule.RETRY_AFTER, !exchange.start().isBefore(notBefore), exchange);
            if (asker.isPresent() && asker.get().page() != exchange.page()) {
                marks.check(Rule.SHARED_REST, !exchange.start().isBefore(notBefore), exchange);
            }
            if (retryAfter(exchange).filter(notBefore::isBefore).isPresent()) {
                notBefore = retryAfter(exchange).get();
                asker = Optional.of(exchange);
            }
            if (i > 0) {
                spacing(log.get(i - 1), exchange);
                if (delayKnown && !exchange.robots()) {
                    marks.wait(
                            Rule.CRAWL_DELAY,
                            delay.orElseThrow(),
                            log.get(i - 1).end(),
                            exchange);
                }
            }
            delayKnown |= delay.isPresent() && (exchange.robots() || i > 1);
        }
        web.outages().forEach(this::outage);
        burst();
    }

    private void spacing(Exchange before, Exchange exchange) {
        marks.check(Rule.ONE_AT_A_TIME, !exchange.start().isBefore(before.end()), exchange);
        boolean rested = Duration.between(before.end(), exchange.start()).compareTo(GAP) >= 0;
        marks.check(Rule.HOST_GAP, rested, exchange);
        if (before.page() != exchange.page()) {
            marks.check(Rule.POLL_OR_PAGE, rested, exchange);
        }
        if (exchange.url().contains(Town.CHILD)) {
            marks.check(Rule.SITEMAP_GAP, rested, exchange);
        }
        if (exchange.url().startsWith(Town.SHARED)) {
            marks.check(Rule.REDIRECT_GAP, rested, exchange);
        }
    }

    private Optional<Duration> crawlDelay() {
        return Optional.ofNullable(web.robots().get(host))
                .map(CRAWL_DELAY::matcher)
                .filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))));
    }

    private static Optional<Instant> retryAfter(Exchange exchange) {
        return exchange.answer()
                .header("Retry-After")
                .map(text -> text.matches("\\d+")
                        ? exchange.end().plusSeconds(Long.parseLong(text) - 1)
                        : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
    }

    private void outage(String down, Outage outage) {
        if (down.equals(host)) {
            long tries = count(outage.from(), outage.until());
            long most = TRIES_AN_HOUR
                    * Duration.between(outage.from(), outage.until()).toHours();
            marks.check(Rule.DOWN_HOST, tries > 0 && tries <= most, host + " " + tries + " tries");
        }
    }

    private void burst() {
        long feeds = web.feeds().stream()
                .filter(feed -> SimulatedWeb.host(feed.url()).equals(host))
                .count();
        if (feeds >= MANY_FEEDS && run.restarted().isBefore(run.end())) {
            long asked = count(run.restarted(), run.restarted().plus(MINUTE));
            marks.check(Rule.NO_BURST, asked <= feeds / 3, host + " " + asked + " of " + feeds);
        }
    }

    private long count(Instant from, Instant until) {
        return log.stream()
                .filter(exchange ->
                        !exchange.start().isBefore(from) && exchange.start().isBefore(until))
                .count();
    }
}
