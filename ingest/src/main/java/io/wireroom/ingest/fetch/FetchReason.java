package io.wireroom.ingest.fetch;

/** Reasons of rejections that have nothing to do with a page. */
public enum FetchReason {
    /** A record of {@code wireroom.discoveries} that is no discovery. */
    UNREADABLE_RECORD,
    /** The article does not fit its topic. */
    ARTICLE_TOO_LARGE
}
