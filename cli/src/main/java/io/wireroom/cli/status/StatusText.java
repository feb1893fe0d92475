package io.wireroom.cli.status;

import io.wireroom.cli.console.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Nested names and values as indented lines. */
final class StatusText {
    private StatusText() {}

    static List<String> of(Map<?, ?> status) {
        List<String> lines = new ArrayList<>();
        add(lines, status, "");
        return lines;
    }

    private static void add(List<String> lines, Map<?, ?> map, String indent) {
        map.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                lines.add(indent + name);
                add(lines, inner, indent + "  ");
            } else if (value instanceof Collection<?> items && !items.isEmpty()) {
                lines.add(indent + name);
                items.forEach(item -> lines.add(indent + "  " + Printable.line(String.valueOf(item))));
            } else {
                lines.add(indent + name + ": " + (isEmpty(value) ? "none" : Printable.line(String.valueOf(value))));
            }
        });
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Map<?, ?> || value instanceof Collection<?>;
    }
}
