package io.wireroom.ingest.feed;

/** Why a document gave no feed. */
public enum FeedProblem {
    /** No bytes, or nothing but white space. */
    EMPTY,
    /** An HTML page where a feed was expected. */
    HTML_PAGE,
    /** A page that asks whether the reader is human, where a feed was expected. */
    BOT_WALL,
    /** A page that asks for consent before it shows anything, where a feed was expected. */
    CONSENT_WALL,
    /** XML or JSON, but no dialect of feed that we know; or neither. */
    NOT_A_FEED,
    /** A document type that defines entities in terms of entities. */
    XML_BOMB,
    /** More bytes than {@link FeedLimits#maxBytes()}. */
    TOO_LARGE,
    /** Elements nested deeper than {@link FeedLimits#maxDepth()}. */
    TOO_DEEP,
    /** More entries than {@link FeedLimits#maxEntries()}. */
    TOO_MANY_ENTRIES,
    /** A sitemap index none of whose sitemaps could be read. */
    NO_SITEMAP,
    /** Broken beyond what tolerance can mend. */
    UNREADABLE
}
