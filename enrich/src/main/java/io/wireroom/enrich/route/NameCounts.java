package io.wireroom.enrich.route;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many articles hold a name, for a bounded number of names. Exact while no more names than that have come; beyond, a name
 * may be counted too low. Not thread-safe.
 */
final class NameCounts {
    private static final Comparator<Map.Entry<String, Integer>> COMMONEST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final TreeMap<String, Integer> counts;
    private final int cap;
    private final boolean byName;

    private NameCounts(Map<String, Integer> counts, int cap, boolean byName) {
        this.counts = new TreeMap<>(counts);
        this.cap = cap;
        this.byName = byName;
    }

    /** Keeps the names that come first in the alphabet. */
    static NameCounts firstByName(Map<String, Integer> counts, int cap) {
        return new NameCounts(counts, cap, true);
    }

    /** Keeps the commonest names; a new name takes the place of the rarest one, of several the last by name. */
    static NameCounts commonest(Map<String, Integer> counts, int cap) {
        return new NameCounts(counts, cap, false);
    }

    void add(String name) {
        counts.merge(name, 1, Integer::sum);
        if (counts.size() > cap) {
            counts.remove(byName ? counts.lastKey() : rarestBut(name));
        }
    }

    private String rarestBut(String name) {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .max(COMMONEST)
                .map(Map.Entry::getKey)
                .orElse(name);
    }

    void remove(String name) {
        counts.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
    }

    /** The first names in the alphabet. */
    List<String> names(int most) {
        return counts.keySet().stream().limit(most).toList();
    }

    /** The commonest names, ties by name; of those that at least so many articles hold. */
    List<String> commonest(int most, int least) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(COMMONEST)
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<String> commonest() {
        return commonest(1, 1).stream().findFirst();
    }

    Map<String, Integer> toMap() {
        return new HashMap<>(counts);
    }
}
