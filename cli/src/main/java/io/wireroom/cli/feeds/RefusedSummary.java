package io.wireroom.cli.feeds;

import io.wireroom.ingest.subscription.RefusedEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why entries of a file were refused, each reason once with how often it came. */
final class RefusedSummary {
    private RefusedSummary() {}

    /** Reasons to numbers, the most frequent first. */
    static Map<String, Integer> of(List<RefusedEntry> refused) {
        Map<String, Integer> counts = new TreeMap<>();
        refused.forEach(entry -> counts.merge(kind(entry), 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(count -> sorted.put(count.getKey(), count.getValue()));
        return sorted;
    }

    /** The reason without the value that it names behind a colon. */
    private static String kind(RefusedEntry entry) {
        int colon = entry.reason().indexOf(": ");
        return entry.key() + ": " + (colon < 0 ? entry.reason() : entry.reason().substring(0, colon));
    }
}
