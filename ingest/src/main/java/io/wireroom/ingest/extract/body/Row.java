package io.wireroom.ingest.extract.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The evidence on one block: numbers in a fixed order, the same for every block of every page, and their names if asked for. */
final class Row {
    private float[] values = new float[200];
    private int size;
    private final @Nullable List<String> names;

    private Row(@Nullable List<String> names) {
        this.names = names;
    }

    /** A row of numbers only. */
    static Row unnamed() {
        return new Row(null);
    }

    /** A row that knows what its numbers are. */
    static Row named() {
        return new Row(new ArrayList<>());
    }

    void clear() {
        size = 0;
    }

    /** Adds what is known {@code of} something; the two are joined once only, for the names. */
    void add(Object of, String name, double value) {
        if (names != null && size == names.size()) {
            names.add(of + name);
        }
        add(value);
    }

    void add(Object of, String name, boolean value) {
        add(of, name, value ? 1 : 0);
    }

    void add(String name, double value) {
        add("", name, value);
    }

    private void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (float) value;
    }

    void add(String name, boolean value) {
        add(name, value ? 1 : 0);
    }

    float value(int column) {
        return values[column];
    }

    /** What each number is, in their order; of a named row only. */
    List<String> names() {
        return Objects.requireNonNull(names);
    }
}
