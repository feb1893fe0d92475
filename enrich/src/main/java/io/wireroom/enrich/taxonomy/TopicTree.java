package io.wireroom.enrich.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which topics are broader than which. */
public final class TopicTree {
    /** By topic; topics without a parent are not in it. */
    private final Map<String, String> parents;

    /** A tree of some topics' parents; a parent that is itself a topic without one needs not be told. */
    public TopicTree(Map<String, String> parents) {
        this.parents = Map.copyOf(parents);
    }

    /** The topic's parent, the parent's, and so on up; nothing beyond where it would come round. */
    public List<String> broader(String topic) {
        List<String> broader = new ArrayList<>();
        @Nullable String next = parents.get(topic);
        while (next != null && !next.equals(topic) && !broader.contains(next)) {
            broader.add(next);
            next = parents.get(next);
        }
        return broader;
    }

    /** The way from a topic back to itself, if there is one, such as {@code a > b > a}. */
    public Optional<String> cycle(String topic) {
        List<String> broader = broader(topic);
        String last = broader.isEmpty() ? topic : broader.get(broader.size() - 1);
        return topic.equals(parents.get(last))
                ? Optional.of(topic + " > " + (broader.isEmpty() ? "" : String.join(" > ", broader) + " > ") + topic)
                : Optional.empty();
    }
}
