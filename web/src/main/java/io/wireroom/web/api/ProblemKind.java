package io.wireroom.web.api;

import java.util.Locale;

/** Kinds of problems that the API answers with. */
public enum ProblemKind {
    BAD_PARAMETER(400, "A parameter is not as it should be"),
    BAD_BODY(400, "The body is not as it should be"),
    BAD_QUERY(400, "The query cannot be read"),
    NO_TOKEN(401, "A token is needed"),
    NOT_ALLOWED(403, "The token does not allow this"),
    FOREIGN_ORIGIN(403, "The request comes from another site"),
    UNKNOWN(404, "There is nothing here"),
    WRONG_METHOD(405, "The method does not fit"),
    CONFLICT(409, "It has changed meanwhile"),
    TOO_LARGE(413, "The body is too large"),
    WRONG_TYPE(415, "The body must be JSON"),
    WRONG_HOST(421, "The request is meant for another host"),
    REFUSED(422, "It is well-formed and still cannot be done"),
    TOO_MANY(429, "Too many requests"),
    FAILED(500, "Wireroom failed here"),
    AWAY(503, "A service is away");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The end of the problem's type, such as {@code bad-query}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
