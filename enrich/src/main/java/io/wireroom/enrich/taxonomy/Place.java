package io.wireroom.enrich.taxonomy;

/**
 * A place in a file.
 *
 * @param line counted from 1; 0 where there is none
 * @param column counted from 1 in code points; 0 where there is none
 */
public record Place(int line, int column) implements Comparable<Place> {
    /** No place. */
    public static final Place NONE = new Place(0, 0);

    /** The place behind a text. */
    static Place of(String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String start = before.substring(before.lastIndexOf('\n') + 1);
        return new Place(line, start.codePointCount(0, start.length()) + 1);
    }

    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code :line:column}, as compilers write it; without what is 0. */
    @Override
    public String toString() {
        return (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
