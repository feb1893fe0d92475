package io.wireroom.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A token bucket for each caller; those not seen for longest are forgotten first. Thread-safe. */
final class RateLimiter {
    private static final int CALLERS = 10_000;

    private final int perSecond;
    private final int burst;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS;
        }
    };

    RateLimiter(int perSecond, int burst, InstantSource clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    private record Bucket(double tokens, Instant at) {}

    /** True when the caller may go on; takes one token then. */
    synchronized boolean allows(String caller) {
        Instant now = clock.instant();
        Bucket bucket = buckets.getOrDefault(caller, new Bucket(burst, now));
        double elapsed = Math.max(0, Duration.between(bucket.at(), now).toNanos() / 1e9);
        double tokens = Math.min(burst, bucket.tokens() + elapsed * perSecond);
        boolean allowed = tokens >= 1;
        buckets.put(caller, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed;
    }
}
