package io.wireroom.cli.demo;

import java.time.Duration;
import java.util.Map;

/**
 * How fast a demo goes.
 *
 * @param length time in which everything appears on the site
 * @param interval time between two polls of a feed
 */
record DemoPace(Duration length, Duration interval) {
    /** All at once, for those who want to see it end. */
    static final DemoPace ONCE = new DemoPace(Duration.ofSeconds(12), Duration.ofSeconds(1));

    /** Slow enough to follow. */
    static final DemoPace WATCHED = new DemoPace(Duration.ofMinutes(3), Duration.ofSeconds(4));

    /** The settings that make ingest keep up with the site, which is ours and needs no courtesy. */
    Map<String, String> settings() {
        String poll = interval.toMillis() + "ms";
        return Map.of(
                "ingest.http.allowed-addresses",
                "127.0.0.0/8,::1/128",
                "ingest.poll.interval.shortest",
                poll,
                "ingest.poll.interval.first",
                poll,
                "ingest.poll.interval.longest",
                poll,
                "ingest.poll.domain-gap",
                "50ms",
                "ingest.http.host-gap",
                "20ms");
    }
}
