package io.wireroom.ingest.extract;

/** Why a page gave no article. */
public enum ExtractionProblem {
    /** No bytes, or no text in them. */
    EMPTY,
    /** Something else than HTML: PDF, image, JSON, a feed. */
    NOT_HTML,
    /** More bytes or tags than {@link ExtractionLimits} allow. */
    TOO_LARGE,
    /** A check that the reader is human, instead of the page. */
    BOT_WALL,
    /** A request to agree to cookies or terms, instead of the page. */
    CONSENT_WALL,
    /** A page without a text of its own: a front page, a list of links, a gallery. */
    NO_ARTICLE
}
