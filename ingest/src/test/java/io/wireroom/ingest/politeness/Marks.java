package io.wireroom.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each rule was put to the test, and where it was broken. */
final class Marks {
    private static final int SHOWN = 3;

    private final Map<Rule, Integer> checked = new EnumMap<>(Rule.class);
    private final Map<Rule, List<String>> faults = new EnumMap<>(Rule.class);

    void check(Rule rule, boolean kept, Exchange exchange) {
        check(rule, kept, exchange.start() + " " + exchange.url());
    }

    void check(Rule rule, boolean kept, String where) {
        checked.merge(rule, 1, Integer::sum);
        if (!kept) {
            faults.computeIfAbsent(rule, any -> new ArrayList<>()).add(where);
        }
    }

    /** Checks that an exchange came no sooner after an instant than asked; what whole seconds and the way of the answer cost is given away. */
    void wait(Rule rule, Duration asked, Instant since, Exchange exchange) {
        Duration waited = Duration.between(since, exchange.start());
        boolean kept = waited.compareTo(asked.minusSeconds(2)) >= 0;
        check(rule, kept, exchange.start() + " " + exchange.url() + " after " + waited + " of " + asked);
    }

    Set<Rule> broken() {
        return faults.isEmpty() ? EnumSet.noneOf(Rule.class) : EnumSet.copyOf(faults.keySet());
    }

    Set<Rule> tested() {
        return checked.isEmpty() ? EnumSet.noneOf(Rule.class) : EnumSet.copyOf(checked.keySet());
    }

    /** A line a rule: kept, checked, and the first faults. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : Rule.values()) {
            List<String> broken = faults.getOrDefault(rule, List.of());
            int all = checked.getOrDefault(rule, 0);
            text.append(String.format("%n%-20s %6d of %6d kept", rule, all - broken.size(), all));
            broken.stream().limit(SHOWN).forEach(fault -> text.append("; ").append(fault));
        }
        return text.toString();
    }
}
