package io.wireroom.ingest.http;

import io.wireroom.runtime.address.AddressPolicy;

/** Why a document could not be had. */
public enum FetchProblem {
    /** Not finished within the limit. */
    TIMEOUT(true),
    /** More bytes than the limit, after decompression. */
    TOO_LARGE(false),
    /** More redirects than the limit. */
    TOO_MANY_REDIRECTS(false),
    /** A redirect to an address already passed. */
    REDIRECT_LOOP(false),
    /** A redirect without a usable http(s) target. */
    BAD_REDIRECT(false),
    /** An address that must not be connected to; see {@link AddressPolicy}. */
    PRIVATE_ADDRESS(false),
    /** The name has no address. */
    DNS(true),
    /** No connection. */
    CONNECT(true),
    /** The secured connection failed: certificate, name or protocol. */
    TLS(true),
    /** The connection broke, or what came over it was no HTTP. */
    BROKEN(true),
    /** Not an absolute http(s) address. */
    BAD_URL(false),
    /** 401, 402, 403, 407 or 451. */
    FORBIDDEN(false),
    /** 403, 429 or 503 with a check whether the reader is human; asking again soon makes it no better. */
    BOT_WALL(false),
    /** 404. */
    NOT_FOUND(false),
    /** 410: gone for good. */
    GONE(false),
    /** 429, or 503 with a Retry-After. */
    RATE_LIMITED(true),
    /** Its host rests, or is taken for longer than a request waits; nothing was asked. */
    HOST_RESTS(true),
    /** 408 or 425: the same request may do later. */
    TRY_LATER(true),
    /** Another 4xx. */
    CLIENT_ERROR(false),
    /** A 5xx. */
    SERVER_ERROR(true),
    /** A status that answers no GET, such as 206 or 304 where nothing was asked conditionally. */
    UNEXPECTED_STATUS(false),
    /** The site's robots.txt asks us to stay away. */
    ROBOTS(false),
    /** The site's robots.txt could not be read, which means the same for now (RFC 9309 section 2.3.1.4). */
    ROBOTS_UNREACHABLE(true),
    /** Our own fault; the log has the stack trace. */
    INTERNAL(false);

    private final boolean passing;

    FetchProblem(boolean passing) {
        this.passing = passing;
    }

    /** True when the same request may well succeed soon. */
    public boolean passing() {
        return passing;
    }
}
