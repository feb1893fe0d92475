package io.wireroom.ingest.extract;

/** How the text of an article was found on its page. */
public enum ExtractionMethod {
    /** Most of it stands in a region that declares itself: {@code itemprop=articleBody} and its like. */
    DECLARED_BODY,
    /** Most of it stands in an {@code article} or {@code main} element. */
    ARTICLE_ELEMENT,
    /** Most of it stands in a region whose class or id names an article's body. */
    NAMED_CONTAINER,
    /** No declared region holds most of it: its blocks alone spoke for it. */
    CONTENT_SCORE,
    /** The text in the page's JSON-LD, as the page itself shows none. */
    JSON_LD
}
