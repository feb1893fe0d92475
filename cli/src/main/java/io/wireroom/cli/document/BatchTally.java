package io.wireroom.cli.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many documents of a batch gave something, and why the others did not. Not thread-safe. */
final class BatchTally {
    private final Map<String, Integer> refused = new TreeMap<>();
    private int good;

    /** @param result with {@code ok} and, where that is false, {@code reason} */
    void add(ObjectNode result) {
        if (result.path("ok").asBoolean()) {
            good++;
        } else {
            refused.merge(result.path("reason").asText(), 1, Integer::sum);
        }
    }

    int all() {
        return good + refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In words: {@code 7 good, 3 refused (EMPTY 1, NO_ARTICLE 2)}. */
    @Override
    public String toString() {
        if (refused.isEmpty()) {
            return good + " good";
        }
        String reasons = refused.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        return good + " good, " + (all() - good) + " refused (" + reasons + ")";
    }
}
