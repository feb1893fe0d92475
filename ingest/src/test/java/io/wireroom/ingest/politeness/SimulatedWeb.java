package io.wireroom.ingest.politeness;

import io.wireroom.ingest.http.SimulatedFetcher.Answer;
import io.wireroom.ingest.http.SimulatedFetcher.Web;
import io.wireroom.ingest.http.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Servers that answer on the virtual clock and remember every request. */
final class SimulatedWeb implements Web {
    private static final Duration LATENCY = Duration.ofMillis(400);

    private final VirtualClock clock;
    private final Map<String, SimulatedFeed> feeds = new LinkedHashMap<>();
    private final Map<String, Function<Instant, Answer>> places = new HashMap<>();
    private final Map<String, String> robots = new HashMap<>();
    private final Map<String, Outage> outages = new HashMap<>();
    private final List<Exchange> log = new ArrayList<>();

    /** A time in which a host refuses connections. */
    record Outage(Instant from, Instant until) {
        boolean covers(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    SimulatedWeb(VirtualClock clock) {
        this.clock = clock;
    }

    SimulatedFeed feed(String url) {
        SimulatedFeed feed = new SimulatedFeed(url, clock.instant());
        feeds.put(url, feed);
        return feed;
    }

    /** Something else than a feed of its own. */
    void place(String url, Function<Instant, Answer> answers) {
        places.put(url, answers);
    }

    void robots(String host, String text) {
        robots.put(host, text);
    }

    void outage(String host, Outage outage) {
        outages.put(host, outage);
    }

    @Override
    public Answer answer(String url, Validators validators) {
        Instant start = clock.instant();
        Answer answer = answer(url, validators, start);
        clock.advance(LATENCY);
        log.add(new Exchange(start, clock.instant(), url, validators, answer));
        return answer;
    }

    private Answer answer(String url, Validators validators, Instant now) {
        Outage outage = outages.get(host(url));
        if (outage != null && outage.covers(now)) {
            return Answer.DOWN;
        }
        if (url.endsWith("/robots.txt")) {
            String text = robots.get(host(url));
            return text == null
                    ? new Answer(404, Map.of(), "")
                    : new Answer(200, Map.of("Content-Type", "text/plain"), text);
        }
        Function<Instant, Answer> place = places.get(url);
        if (place != null) {
            return place.apply(now);
        }
        int page = url.indexOf(SimulatedFeed.PAGE);
        if (page > 0) {
            return feedAt(url.substring(0, page)).orElseThrow().page(now);
        }
        SimulatedFeed feed = feeds.get(url);
        return feed == null ? new Answer(404, Map.of(), "") : feed.answer(validators, now);
    }

    Collection<SimulatedFeed> feeds() {
        return feeds.values();
    }

    Optional<SimulatedFeed> feedAt(String url) {
        return Optional.ofNullable(feeds.get(url));
    }

    Map<String, String> robots() {
        return robots;
    }

    Map<String, Outage> outages() {
        return outages;
    }

    /** All requests so far, in the order of their starts. */
    List<Exchange> log() {
        return log;
    }

    static String host(String url) {
        return URI.create(url).getHost();
    }
}
