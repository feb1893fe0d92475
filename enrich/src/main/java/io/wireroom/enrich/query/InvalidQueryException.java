package io.wireroom.enrich.query;

import java.util.Optional;

/** A query cannot be run; the message says what is wrong and where, and the exception the same in parts. */
public final class InvalidQueryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Optional<Stretch> place;
    private final transient Optional<String> suggestion;

    /**
     * The part of a query that is wrong.
     *
     * @param from its first UTF-16 code unit, from 0
     * @param to behind its last; greater than from, unless the query ends too early
     */
    public record Stretch(int from, int to) {}

    private InvalidQueryException(String message, String reason, Optional<Stretch> place, Optional<String> suggestion) {
        super(message);
        this.reason = reason;
        this.place = place;
        this.suggestion = suggestion;
    }

    InvalidQueryException(String message) {
        this(message, message, Optional.empty(), Optional.empty());
    }

    /** With the line and column of the query, both from 1, at which an offset lies. */
    static InvalidQueryException at(String query, int offset, String message) {
        String before = query.substring(0, Math.min(offset, query.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new InvalidQueryException(
                message + " (line " + line + ", column " + column + " of the query)",
                message,
                Optional.of(new Stretch(before.length(), end(query, before.length()))),
                Optional.empty());
    }

    /** The same with what may have been meant in place of the stretch. */
    InvalidQueryException suggesting(Optional<String> meant) {
        return new InvalidQueryException(String.valueOf(getMessage()), reason, place, meant);
    }

    /** What is wrong, without where. */
    public String reason() {
        return reason;
    }

    /** Where it is wrong; empty where it is the query as a whole. */
    public Optional<Stretch> place() {
        return place;
    }

    /** What may have been meant in place of the stretch, such as the name of a field. */
    public Optional<String> suggestion() {
        return suggestion;
    }

    /** Where the word, field or phrase ends that begins at an offset; one sign where none does. */
    private static int end(String query, int from) {
        if (from >= query.length()) {
            return from;
        }
        if (query.charAt(from) == '"') {
            int close = query.indexOf('"', from + 1);
            return close < 0 ? query.length() : close + 1;
        }
        int end = from;
        while (end < query.length() && !Lexer.endsWord(query.charAt(end))) {
            end++;
        }
        return Math.max(end, from + Character.charCount(query.codePointAt(from)));
    }
}
