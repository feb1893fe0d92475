package io.wireroom.cli.demo.content;

/** Formats that the demo's outlets publish. */
public enum FeedFormat {
    /** RSS 2.0. */
    RSS,
    /** RSS 2.0 with stray ampersands, undeclared entities, text before the XML declaration and odd dates. */
    ILL_FORMED_RSS,
    /** Atom 1.0. */
    ATOM,
    /** JSON Feed 1.1. */
    JSON
}
