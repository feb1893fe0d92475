package io.wireroom.enrich.lookup;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a question.
 *
 * @param outcome how it ended
 * @param facts names to values as they become JSON; of other outcomes than {@link Outcome#FOUND}, what else there is to say
 * @param reason why there is no answer, one clause; empty where there is one
 */
record Finding(Outcome outcome, Map<String, Object> facts, String reason) {
    /** Ends of a question. */
    enum Outcome {
        /** Here it is. */
        FOUND,
        /** There is no such thing. */
        UNKNOWN,
        /** It is not known which of several things is meant. */
        AMBIGUOUS,
        /** Nobody can tell now; later somebody can. */
        UNAVAILABLE
    }

    private static final String STALE = "stale";

    Finding {
        facts = new LinkedHashMap<>(facts);
    }

    static Finding found(Map<String, Object> facts) {
        return new Finding(Outcome.FOUND, facts, "");
    }

    static Finding unknown(String reason) {
        return new Finding(Outcome.UNKNOWN, Map.of(), reason);
    }

    static Finding unavailable(String reason) {
        return new Finding(Outcome.UNAVAILABLE, Map.of(), reason);
    }

    boolean is(Outcome one) {
        return outcome == one;
    }

    /** The same with one more fact. */
    Finding with(String name, Object value) {
        Finding more = new Finding(outcome, facts, reason);
        more.facts.put(name, value);
        return more;
    }

    /** The same, marked as read from a copy that may be behind. */
    Finding stale() {
        return with(STALE, true);
    }

    boolean isStale() {
        return Boolean.TRUE.equals(facts.get(STALE));
    }
}
