package io.wireroom.ingest.web;

import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.robots.RobotsGate;
import java.time.InstantSource;

/**
 * What everything of one process that makes requests shares, so that it is polite as a whole.
 *
 * @param fetcher makes each request in its turn at {@code hosts}
 * @param robots reads a site's robots.txt once for all
 */
public record Web(Fetcher fetcher, Hosts hosts, RobotsGate robots) {

    /** @param hosts those that the fetcher asks by */
    public static Web of(Fetcher fetcher, Hosts hosts, InstantSource clock) {
        return new Web(fetcher, hosts, new RobotsGate(fetcher, hosts, clock));
    }
}
