package io.wireroom.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.runtime.config.DataSize;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a site's robots.txt whether a page may be fetched (RFC 9309), and how fast. A file that is not there permits all, one that cannot
 * be reached permits nothing for now. Answers are kept for a day, failures for ten minutes. Thread-safe.
 */
public final class RobotsGate {
    private static final FetchLimits LIMITS = new FetchLimits(DataSize.ofKibibytes(512), Duration.ofSeconds(15), 5);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);
    private static final int MOST_SITES = 10_000;
    private static final Optional<SimpleRobotRules> ALL_ALLOWED =
            Optional.of(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));

    /** The parser takes longer delays for a prohibition; how far we honour them is decided where they are. */
    private static final long ANY_DELAY = Duration.ofDays(365).toMillis();

    private static final int WARNINGS = 5;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Map<String, Known> sites = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_SITES;
        }
    };

    /** What a site's file says; no rules when it could not be reached. */
    private record Known(Optional<SimpleRobotRules> rules, Instant until) {}

    public RobotsGate(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** What speaks against fetching the page: ROBOTS or ROBOTS_UNREACHABLE; empty when it may be fetched. */
    public Optional<FetchProblem> objection(String url) {
        Optional<WebAddress> address = WebAddress.of(url);
        if (address.isEmpty()) {
            return Optional.empty(); // the fetcher will say what is wrong with it
        }
        Known known = known(address.get().origin());
        if (known.rules().isEmpty()) {
            return Optional.of(FetchProblem.ROBOTS_UNREACHABLE);
        }
        return known.rules().get().isAllowed(url) ? Optional.empty() : Optional.of(FetchProblem.ROBOTS);
    }

    /**
     * The rest that the site of a URL asks for between two requests, as it stands there; the file is read where it is not
     * known. Zero where the site asks for none, empty where its file cannot be reached.
     */
    public Optional<Duration> crawlDelay(String url) {
        return WebAddress.of(url)
                .flatMap(address -> known(address.origin()).rules())
                .map(RobotsGate::crawlDelay);
    }

    /** What {@link #crawlDelay} says, without asking the site; zero where it was not asked yet. */
    public Duration knownCrawlDelay(String url) {
        synchronized (sites) {
            return WebAddress.of(url)
                    .map(address -> sites.get(address.origin()))
                    .flatMap(Known::rules)
                    .map(RobotsGate::crawlDelay)
                    .orElse(Duration.ZERO);
        }
    }

    private static Duration crawlDelay(SimpleRobotRules rules) {
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay())); // unset is negative
    }

    private Known known(String origin) {
        Instant now = clock.instant();
        synchronized (sites) {
            Known known = sites.get(origin);
            if (known != null && known.until().isAfter(now)) {
                return known;
            }
        }
        Known fresh = ask(origin, now);
        synchronized (sites) {
            sites.put(origin, fresh);
        }
        return fresh;
    }

    private Known ask(String origin, Instant now) {
        String url = origin + "/robots.txt";
        FetchResult result = fetcher.fetch(FetchRequest.of(url, Wanted.ROBOTS, LIMITS));
        if (result.document().isPresent()) {
            return new Known(Optional.of(parse(url, result.document().get())), now.plus(KEPT));
        }
        int status = result.failure().map(FetchResult.Failure::status).orElse(0);
        boolean absent = status >= 400 && status < 500 && status != 429;
        return absent ? new Known(ALL_ALLOWED, now.plus(KEPT)) : new Known(Optional.empty(), now.plus(FAILURE_KEPT));
    }

    private static SimpleRobotRules parse(String url, Document document) {
        String type = document.contentType().orElse("text/plain");
        return new SimpleRobotRulesParser(ANY_DELAY, WARNINGS)
                .parseContent(url, document.body(), type, List.of(HttpSettings.ROBOTS_NAME));
    }
}
