package io.wireroom.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hosts that are left alone for a while: those that cannot be reached, which one feed then tries for all, and those that
 * asked for it. Not thread-safe.
 */
final class HostRests {
    static final Duration DOWN_STEP = Duration.ofMinutes(5);
    static final Duration LONGEST_DOWN = Duration.ofHours(1);
    static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private static final int SHOWN = 20;

    private final Map<String, Rest> rests = new HashMap<>();

    /** @param failures in a row; 0 for a host that asked for its rest */
    private record Rest(Instant until, int failures) {}

    /** No connection could be made: each time in a row makes the rest longer by the same step. */
    void down(String host, Instant now) {
        int failures = failures(host) + 1;
        Duration rest = DOWN_STEP.multipliedBy(failures);
        rests.put(host, new Rest(now.plus(rest.compareTo(LONGEST_DOWN) < 0 ? rest : LONGEST_DOWN), failures));
    }

    /** The host wants to be left alone until an instant; a day is the most that it gets. */
    void asked(String host, Instant until, Instant now) {
        Instant latest = now.plus(LONGEST_ASKED);
        rests.put(host, new Rest(until.isBefore(latest) ? until : latest, 0));
    }

    /** The host has answered. */
    void answered(String host) {
        rests.remove(host);
    }

    /** Until when the host rests; empty when it may be asked. */
    Optional<Instant> until(String host, Instant now) {
        return Optional.ofNullable(rests.get(host)).map(Rest::until).filter(now::isBefore);
    }

    /** Forgets hosts that nobody has asked for long. */
    void sweep(Instant now) {
        rests.values().removeIf(rest -> rest.until().plus(LONGEST_ASKED).isBefore(now));
    }

    /** Hosts that rest now, with the reason. */
    Map<String, Object> shown(Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        rests.entrySet().stream()
                .filter(host -> host.getValue().until().isAfter(now))
                .sorted(Map.Entry.comparingByKey())
                .limit(SHOWN)
                .forEach(host -> shown.put(host.getKey(), words(host.getValue())));
        return shown;
    }

    private static String words(Rest rest) {
        String why = rest.failures() == 0 ? "as it asked" : "cannot be reached, " + rest.failures() + " times in a row";
        return "rests until " + rest.until() + ": " + why;
    }

    private int failures(String host) {
        Rest rest = rests.get(host);
        return rest == null ? 0 : rest.failures();
    }
}
