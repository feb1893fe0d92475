package io.wireroom.enrich.query;

/**
 * A piece of a query as written.
 *
 * @param kind what it is
 * @param text of a word or phrase what is looked for, with backslashes still before what they protect in a word; of a field its
 *     name; otherwise as written
 * @param number distance of {@code NEAR/n}, slop of {@code "..."~n}, edits of {@code word~n}, n of {@code (...)@n}; {@link
 *     #NO_NUMBER} if none is written
 * @param start offset in the query
 */
record Token(Kind kind, String text, int number, int start) {
    static final int NO_NUMBER = -1;

    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        PLUS,
        MINUS,
        NEAR,
        ORDERED_NEAR,
        AT_LEAST,
        END
    }

    /** As it is shown in messages. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
