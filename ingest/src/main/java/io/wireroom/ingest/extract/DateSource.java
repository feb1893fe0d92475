package io.wireroom.ingest.extract;

/** Where a page's date was found. */
public enum DateSource {
    JSON_LD,
    META,
    MICRODATA,
    TIME_ELEMENT,
    TEXT,
    URL,
    /** A value with a telling name in the page's own scripts. */
    SCRIPT
}
