package io.wireroom.ingest.pace;

import io.wireroom.ingest.pace.Hosts.Wait;
import io.wireroom.ingest.pace.Hosts.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known of one host. Not thread-safe. */
final class HostState {
    /** For whom the host is kept free next, and until when at most. */
    private record Claim(Work work, Instant until) {}

    private Instant lastAsked = Instant.MIN;
    private Instant restsUntil = Instant.MIN;
    private Duration crawlDelay = Duration.ZERO;
    private int failures;
    private boolean requested;
    private boolean worked;
    private Optional<Claim> claim = Optional.empty();

    /** Begins work; what has to be waited for otherwise, for which the host is then kept free. */
    Optional<Wait> begin(Work work, Instant now, Duration gap) {
        Instant free = later(freeAt(gap), worked || requested || keptFrom(work, now) ? now.plus(Hosts.RETRY) : now);
        if (free.isAfter(now)) {
            if (!keptFrom(work, now)) {
                claim = Optional.of(new Claim(work, free.plus(Hosts.KEPT)));
            }
            return Optional.of(new Wait(free, restsUntil.isAfter(now)));
        }
        claim = Optional.empty();
        worked = true;
        return Optional.empty();
    }

    void end() {
        worked = false;
    }

    /** Begins a request; when it may be tried again otherwise. */
    Optional<Instant> enter(Instant now, Duration gap) {
        Instant free = requested ? now.plus(Hosts.RETRY) : freeAt(gap);
        if (free.isAfter(now)) {
            return Optional.of(free);
        }
        requested = true;
        return Optional.empty();
    }

    void leave(Instant now) {
        requested = false;
        asked(now);
    }

    /** A request ended then, perhaps somebody else's. */
    void asked(Instant at) {
        lastAsked = later(lastAsked, at);
    }

    void crawlDelay(Duration asked) {
        crawlDelay = asked;
    }

    void rest(Instant until) {
        restsUntil = later(restsUntil, until);
        failures = 0;
    }

    /** Each time in a row makes the rest longer by the same step. */
    void restLonger(Instant now) {
        failures++;
        Duration rest = Hosts.STEP.multipliedBy(failures);
        restsUntil = now.plus(rest.compareTo(Hosts.LONGEST_STEPS) < 0 ? rest : Hosts.LONGEST_STEPS);
    }

    void answered() {
        failures = 0;
    }

    Duration gap(Duration least) {
        return crawlDelay.compareTo(least) > 0 ? crawlDelay : least;
    }

    boolean restsAt(Instant now) {
        return restsUntil.isAfter(now);
    }

    /** True when forgetting it changes nothing. */
    boolean idle(Instant now, Duration gap) {
        return !worked
                && !requested
                && crawlDelay.isZero()
                && claim.filter(one -> one.until().isAfter(now)).isEmpty()
                && !freeAt(gap).isAfter(now)
                && (failures == 0 || restsUntil.plus(Hosts.LONGEST_ASKED).isBefore(now));
    }

    /** In words, while it rests. */
    String words() {
        String why = failures == 0 ? "as it asked" : "cannot be reached or has enough, " + failures + " times in a row";
        return "rests until " + restsUntil + ": " + why;
    }

    private Instant freeAt(Duration gap) {
        return later(restsUntil, lastAsked.plus(gap(gap)));
    }

    private boolean keptFrom(Work work, Instant now) {
        return claim.filter(one -> one.work() != work && one.until().isAfter(now))
                .isPresent();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
