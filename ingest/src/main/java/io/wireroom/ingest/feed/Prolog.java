package io.wireroom.ingest.feed;

/** What may stand before a document's root: junk, comments, processing instructions. */
final class Prolog {
    private Prolog() {}

    /** Where the next tag opens behind the comment or processing instruction at {@code at}; -1 where neither stands there. */
    static int behindAside(String text, int at) {
        String close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? ">" : "";
        int end = close.isEmpty() ? -1 : text.indexOf(close, at);
        return end < 0 ? -1 : text.indexOf('<', end + close.length());
    }
}
