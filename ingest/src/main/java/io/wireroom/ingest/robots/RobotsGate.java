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
import io.wireroom.ingest.http.FetchResult.Failure;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.runtime.config.DataSize;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a site's robots.txt whether a page may be fetched (RFC 9309), and how fast. A file that is not there permits all, one
 * that cannot be reached permits nothing for now. Answers are kept for a day, failures for ten minutes. Thread-safe.
 */
public final class RobotsGate {
    private static final FetchLimits LIMITS = new FetchLimits(DataSize.ofKibibytes(512), Duration.ofSeconds(15), 5);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);
    private static final int MOST_SITES = 10_000;
    private static final Optional<SimpleRobotRules> ALL_ALLOWED =
            Optional.of(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));

    private static final Optional<Failure> NO_DOCUMENT =
            Optional.of(new Failure(FetchProblem.UNEXPECTED_STATUS, 0, "no document"));

    /** The parser takes longer delays for a prohibition; how far we honour them is decided where they are. */
    private static final long ANY_DELAY = Duration.ofDays(365).toMillis();

    private static final int WARNINGS = 5;

    private final Fetcher fetcher;
    private final Hosts hosts;
    private final InstantSource clock;
    private final Map<String, Known> sites = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_SITES;
        }
    };

    /** What a site's file says; a failure in place of rules when it could not be reached. */
    private record Known(Optional<SimpleRobotRules> rules, Optional<Failure> failure, Instant until) {}

    /** @param hosts are told of the Crawl-delay of each file that is read */
    public RobotsGate(Fetcher fetcher, Hosts hosts, InstantSource clock) {
        this.fetcher = fetcher;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** True when nothing has to be asked to answer for a URL; also where it is no address. */
    public boolean knows(String url) {
        return WebAddress.of(url)
                .map(address -> remembered(address.origin()).isPresent())
                .orElse(true);
    }

    /** Reads the robots.txt of a URL's site, where it is not known. */
    public void read(String url) {
        WebAddress.of(url).ifPresent(this::known);
    }

    /** What speaks against fetching the page: ROBOTS or ROBOTS_UNREACHABLE; empty when it may be fetched. */
    public Optional<FetchProblem> objection(String url) {
        Optional<WebAddress> address = WebAddress.of(url);
        if (address.isEmpty()) {
            return Optional.empty(); // the fetcher will say what is wrong with it
        }
        Known known = known(address.get());
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
        return WebAddress.of(url).flatMap(address -> known(address).rules()).map(RobotsGate::crawlDelay);
    }

    /** The sitemaps that the robots.txt of a URL's site lists; empty where it cannot be reached. */
    public Optional<List<String>> sitemaps(String url) {
        return WebAddress.of(url).flatMap(address -> known(address).rules()).map(SimpleRobotRules::getSitemaps);
    }

    /** Why the robots.txt of a URL's site cannot be reached; empty where it can. */
    public Optional<Failure> failure(String url) {
        return WebAddress.of(url).flatMap(address -> known(address).failure());
    }

    private static Duration crawlDelay(SimpleRobotRules rules) {
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay())); // unset is negative
    }

    private Known known(WebAddress address) {
        return remembered(address.origin()).orElseGet(() -> {
            Known fresh = ask(address.origin(), clock.instant());
            fresh.rules().ifPresent(rules -> hosts.crawlDelay(address.host(), crawlDelay(rules)));
            synchronized (sites) {
                sites.put(address.origin(), fresh);
            }
            return fresh;
        });
    }

    private Optional<Known> remembered(String origin) {
        synchronized (sites) {
            return Optional.ofNullable(sites.get(origin))
                    .filter(known -> known.until().isAfter(clock.instant()));
        }
    }

    private Known ask(String origin, Instant now) {
        String url = origin + "/robots.txt";
        FetchResult result = fetcher.fetch(FetchRequest.of(url, Wanted.ROBOTS, LIMITS));
        if (result.document().isPresent()) {
            return new Known(Optional.of(parse(url, result.document().get())), Optional.empty(), now.plus(KEPT));
        }
        int status = result.failure().map(Failure::status).orElse(0);
        boolean absent = status >= 400 && status < 500 && status != 429;
        return absent
                ? new Known(ALL_ALLOWED, Optional.empty(), now.plus(KEPT))
                : new Known(Optional.empty(), result.failure().or(() -> NO_DOCUMENT), now.plus(FAILURE_KEPT));
    }

    private static SimpleRobotRules parse(String url, Document document) {
        String type = document.contentType().orElse("text/plain");
        return new SimpleRobotRulesParser(ANY_DELAY, WARNINGS)
                .parseContent(url, document.body(), type, List.of(HttpSettings.ROBOTS_NAME));
    }
}
