package io.wireroom.ingest.extract;

/** How the text of an article was found on its page. */
public enum ExtractionMethod {
    /** A region that declares itself: {@code itemprop=articleBody} and its like. */
    DECLARED_BODY,
    /** An {@code article} or {@code main} element. */
    ARTICLE_ELEMENT,
    /** A region whose class or id names an article's body. */
    NAMED_CONTAINER,
    /** The region with the most prose. */
    CONTENT_SCORE,
    /** The text in the page's JSON-LD, as the page itself shows none. */
    JSON_LD
}
