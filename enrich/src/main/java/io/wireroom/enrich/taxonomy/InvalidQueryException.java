package io.wireroom.enrich.taxonomy;

/** A topic's query cannot be run; the message says what and where. */
final class InvalidQueryException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidQueryException(String message) {
        super(message);
    }
}
