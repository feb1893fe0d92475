package io.wireroom.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a hub is asked, over all feeds of this instance: at most {@value #MOST_A_MINUTE} times a minute, and not at all
 * for a while after a request failed, each failure in a row doubling the rest from a minute up to an hour. Thread-safe.
 */
final class HubPace {
    static final int MOST_A_MINUTE = 60;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_HUBS = 10_000;

    private final Map<String, Pace> paces = new HashMap<>();

    /**
     * @param minute start of the minute in which requests are counted
     * @param failures in a row
     */
    private record Pace(Instant minute, int requests, Instant restsUntil, int failures) {}

    /** True when the hub may be asked now; counts the request. */
    synchronized boolean take(String hub, Instant now) {
        forgetIdle(now);
        Pace before = paces.getOrDefault(hub, new Pace(now, 0, Instant.EPOCH, 0));
        boolean sameMinute = now.isBefore(before.minute().plus(WINDOW));
        int requests = sameMinute ? before.requests() : 0;
        if (now.isBefore(before.restsUntil()) || requests >= MOST_A_MINUTE) {
            return false;
        }
        Instant minute = sameMinute ? before.minute() : now;
        paces.put(hub, new Pace(minute, requests + 1, before.restsUntil(), before.failures()));
        return true;
    }

    /** The hub took a request, or refused it for what it asked. */
    synchronized void answered(String hub) {
        paces.computeIfPresent(hub, (name, pace) -> new Pace(pace.minute(), pace.requests(), Instant.EPOCH, 0));
    }

    /** The hub did not answer, or could not. */
    synchronized void failed(String hub, Instant now) {
        paces.computeIfPresent(hub, (name, pace) -> {
            Duration rest = FIRST_REST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, pace.failures()));
            Instant until = now.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
            return new Pace(pace.minute(), pace.requests(), until, pace.failures() + 1);
        });
    }

    private void forgetIdle(Instant now) {
        if (paces.size() > MOST_HUBS) {
            paces.values()
                    .removeIf(pace -> now.isAfter(pace.minute().plus(LONGEST_REST)) && now.isAfter(pace.restsUntil()));
        }
    }
}
