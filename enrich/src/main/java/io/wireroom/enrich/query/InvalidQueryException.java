package io.wireroom.enrich.query;

/** A topic's query cannot be run; the message says what and where. */
public final class InvalidQueryException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidQueryException(String message) {
        super(message);
    }

    /** With the line and column of the query, both from 1, at which an offset lies. */
    static InvalidQueryException at(String query, int offset, String message) {
        String before = query.substring(0, Math.min(offset, query.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new InvalidQueryException(message + " (line " + line + ", column " + column + " of the query)");
    }
}
