package io.wireroom.sink.bulk;

import java.util.List;

/**
 * What became of a request.
 *
 * @param kind whether it was answered document by document
 * @param items one answer a document, in the request's order; empty for other kinds
 * @param status HTTP status; 0 when there was no answer
 * @param reason why there are no items, in words; empty when there are
 */
public record BulkAnswer(Kind kind, List<ItemAnswer> items, int status, String reason) {
    /** Kinds of answers. */
    public enum Kind {
        /** Each document has its own answer. */
        ITEMS,
        /** None was taken, all may be later: no connection, timeout, overload, no permission. */
        UNAVAILABLE,
        /** The request as such is wrong: too large, or one of its documents cannot even be parsed. */
        REFUSED
    }

    public BulkAnswer {
        items = List.copyOf(items);
    }

    /** An answer for each document. */
    public static BulkAnswer items(List<ItemAnswer> items) {
        return new BulkAnswer(Kind.ITEMS, items, 200, "");
    }

    /** No answer, or one that says "not now". */
    public static BulkAnswer unavailable(int status, String reason) {
        return new BulkAnswer(Kind.UNAVAILABLE, List.of(), status, reason);
    }

    /** The request was refused whole. */
    public static BulkAnswer refused(int status, String reason) {
        return new BulkAnswer(Kind.REFUSED, List.of(), status, reason);
    }
}
