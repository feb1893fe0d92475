package io.wireroom.ingest.extract;

/** Where a page's date was found. */
public enum DateSource {
    JSON_LD,
    META,
    MICRODATA,
    TIME_ELEMENT,
    TEXT,
    URL
}
