package io.wireroom.ingest.feed;

/** Why a document gave no feed. */
public enum FeedProblem {
    /** No bytes, or nothing but white space. */
    EMPTY,
    /** An HTML page where a feed was expected. */
    HTML_PAGE,
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
    /** Broken beyond what tolerance can mend. */
    UNREADABLE
}
