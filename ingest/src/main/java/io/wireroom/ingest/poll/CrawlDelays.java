package io.wireroom.ingest.poll;

import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.robots.RobotsGate;
import io.wireroom.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the Crawl-delay of a feed's host in the feed's state. robots.txt is read once a day, behind an answer of the host,
 * so that a host that is down is not asked for it. Prohibitions do not hold for feeds (decision record 0055). Thread-safe.
 */
final class CrawlDelays {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RobotsGate robots;
    private final InstantSource clock;

    CrawlDelays(RobotsGate robots, InstantSource clock) {
        this.robots = robots;
        this.clock = clock;
    }

    /** The state with what the host asks for now; as it is while that is known, or the host has not answered. */
    FeedState refreshed(FeedState state, FetchResult fetched) {
        Instant now = clock.instant();
        boolean known = state.getRobotsReadAt()
                .filter(read -> read.plus(KEPT).isAfter(now))
                .isPresent();
        if (known || fetched.failure().isPresent()) {
            return state;
        }
        Optional<Duration> delay = robots.crawlDelay(state.getLocation().orElse(state.getUrl()));
        FeedState.Builder read = FeedState.newBuilder(state).setRobotsReadAt(now);
        delay.ifPresent(asked -> read.setCrawlDelayMillis(asked.isZero() ? null : asked.toMillis()));
        return read.build();
    }
}
