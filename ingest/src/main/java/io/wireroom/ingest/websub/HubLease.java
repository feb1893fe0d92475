package io.wireroom.ingest.websub;

import io.wireroom.schemas.record.HubState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to ask a hub for a lease: a pure function of what is known of it. At once where nothing was asked yet; between 70 %
 * and 80 % of a lease, each feed at a place of its own, so that leases taken together are not renewed together; after
 * doubling waits while the hub does not confirm; a week after a denial.
 */
final class HubLease {
    /** What is asked for, ten days; hubs decide for themselves. */
    static final Duration ASKED = Duration.ofDays(10);

    static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    static final Duration LONGEST_WAIT = Duration.ofHours(24);
    static final Duration AFTER_DENIAL = Duration.ofDays(7);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final Duration UNSAID = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 9;
    private static final int PLACES = 1_000;

    private HubLease() {}

    /** When the hub may be asked. */
    static Instant dueAt(HubState hub, String feedUrl, Instant now) {
        Instant wanted = isRunning(hub, now) ? renewAt(hub, feedUrl) : denialUntil(hub);
        Instant answered = hub.getRequestedAt()
                .filter(asked -> hub.getRequests() > 0)
                .map(asked -> asked.plus(wait(hub.getRequests())))
                .orElse(Instant.EPOCH);
        return answered.isAfter(wanted) ? answered : wanted;
    }

    /** When a running lease is to be renewed. */
    static Instant renewAt(HubState hub, String feedUrl) {
        Instant from = hub.getConfirmedAt().orElse(Instant.EPOCH);
        Duration lease = Duration.between(from, hub.getLeaseUntil().orElse(from));
        long place = 700L + Math.floorMod(feedUrl.hashCode() * 0x9E3779B9, PLACES) / 10;
        return from.plus(lease.multipliedBy(place).dividedBy(PLACES));
    }

    /** True while the hub has promised to push. */
    static boolean isRunning(HubState hub, Instant now) {
        return hub.getLeaseUntil().filter(now::isBefore).isPresent();
    }

    /** How long a lease runs; what a hub does not say, or cannot mean, is bounded. */
    static Duration length(Optional<Long> seconds) {
        Duration said = seconds.map(s -> Duration.ofSeconds(Math.min(s, LONGEST.toSeconds())))
                .orElse(UNSAID);
        return said.compareTo(SHORTEST) < 0 ? SHORTEST : said;
    }

    private static Instant denialUntil(HubState hub) {
        return hub.getDeniedAt().map(at -> at.plus(AFTER_DENIAL)).orElse(Instant.EPOCH);
    }

    private static Duration wait(int requests) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(MOST_DOUBLINGS, requests - 1));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
