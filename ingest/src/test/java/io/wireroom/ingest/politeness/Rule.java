package io.wireroom.ingest.politeness;

/** What a server may expect of a follower of its feeds. */
enum Rule {
    /** ETag and Last-Modified come back byte for byte. */
    VALIDATORS_VERBATIM,
    /** Who was given validators asks with them, but for a few samples. */
    CONDITIONAL,
    TTL,
    UPDATE_PERIOD,
    MAX_AGE,
    EXPIRES,
    SKIPPED_TIMES,
    /** Nobody asks the host before the time that its 429 or 503 names, in seconds or as a date. */
    RETRY_AFTER,
    /** A permanent redirect is remembered. */
    MOVED,
    /** A new place that fails for good sends the client back to the old one. */
    MOVED_BACK,
    /** 410 is looked at about once a month. */
    GONE,
    CRAWL_DELAY,
    /** One request at a time to a host. */
    ONE_AT_A_TIME,
    /** A rest between any two requests to a host, robots.txt, pages and what a redirect leads to included. */
    HOST_GAP,
    /** A page and a feed of a host are never asked for at a time, and the rest lies between them too. */
    POLL_OR_PAGE,
    /** The rest lies between a sitemap index and its sitemaps, too. */
    SITEMAP_GAP,
    /** A redirect to another host waits for its turn there. */
    REDIRECT_GAP,
    /** What a page's 429 or 503 asks for holds for feeds of its host, and the other way round. */
    SHARED_REST,
    /** A restart does not ask for all that was due meanwhile at once. */
    NO_BURST,
    /** Failures lengthen the wait by equal steps, up to a day. */
    BACK_OFF,
    /** No feed is given up. */
    NEVER_OFF,
    /** A host that cannot be reached is not tried by each of its feeds. */
    DOWN_HOST,
    /** Feeds without wishes are read at least every hour or so. */
    FRESH,
    /** No entry scrolls off unread. */
    NOTHING_MISSED,
    /** Entries behind validators that never change are found within a day. */
    LYING_VALIDATORS
}
