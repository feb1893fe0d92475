package io.wireroom.cli.demo.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A mapping of a content file; every question names the place when the answer is not what it should be. */
record Node(String place, Map<?, ?> map) {

    /** Refuses keys that nobody reads. */
    Node only(String... keys) {
        Set<String> unknown = new TreeSet<>();
        map.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw wrong("has unknown keys " + unknown);
        }
        return this;
    }

    String text(String key) {
        return find(key).orElseThrow(() -> wrong("lacks '" + key + "'"));
    }

    Optional<String> find(String key) {
        Object value = map.get(key);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    int number(String key) {
        if (map.get(key) instanceof Integer number) {
            return number;
        }
        throw wrong("needs a whole number as '" + key + "'");
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
        try {
            return find(key)
                    .map(text -> Enum.valueOf(otherwise.getDeclaringClass(), text))
                    .orElse(otherwise);
        } catch (IllegalArgumentException e) {
            throw wrong("has an unknown '" + key + "': " + text(key));
        }
    }

    Optional<Node> child(String key) {
        Object value = map.get(key);
        return value == null ? Optional.empty() : Optional.of(node(key, value));
    }

    List<Node> children(String key) {
        return list(key).stream().map(value -> node(key, value)).toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    IllegalStateException wrong(String what) {
        return new IllegalStateException(place + " " + what);
    }

    private List<?> list(String key) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong("needs a list as '" + key + "'");
    }

    private Node node(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> child) {
            Object slug = child.get("slug");
            return new Node(place + " > " + (slug == null ? key : slug), child);
        }
        throw wrong("needs a mapping as '" + key + "'");
    }
}
