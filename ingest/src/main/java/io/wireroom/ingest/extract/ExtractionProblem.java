package io.wireroom.ingest.extract;

/** Why a page gave no article. */
public enum ExtractionProblem {
    /** No bytes, or no text in them. */
    EMPTY,
    /** Something else than HTML: PDF, image, JSON, a feed. */
    NOT_HTML,
    /** More bytes than {@link ExtractionLimits} allow. */
    TOO_LARGE,
    /** A check that the reader is human, instead of the page. */
    BOT_WALL,
    /** A request to agree to cookies or terms, instead of the page. */
    CONSENT_WALL,
    /** A message that there is nothing at the address, sent with a status of success. */
    SOFT_404,
    /** A front page or a section page: a list of articles. */
    LISTING,
    /** A page without a text of its own: scripts only, a gallery. */
    NO_ARTICLE
}
