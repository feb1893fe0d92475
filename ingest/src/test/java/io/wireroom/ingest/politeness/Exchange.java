package io.wireroom.ingest.politeness;

import io.wireroom.ingest.http.SimulatedFetcher.Answer;
import io.wireroom.ingest.http.Validators;
import java.time.Instant;

/** A request as its server saw it, and the answer. */
record Exchange(Instant start, Instant end, String url, Validators validators, Answer answer) {
    private static final String ROBOTS = "/robots.txt";

    String host() {
        return SimulatedWeb.host(url);
    }

    boolean robots() {
        return url.endsWith(ROBOTS);
    }

    /** A page, rather than something that is polled. */
    boolean page() {
        return url.contains(SimulatedFeed.PAGE);
    }

    boolean success() {
        return answer.status() == 200 || answer.status() == 304;
    }
}
