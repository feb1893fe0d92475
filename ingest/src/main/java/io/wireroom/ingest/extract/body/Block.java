package io.wireroom.ingest.extract.body;

import java.util.regex.Pattern;

/**
 * A run of text between two breaks of the layout.
 *
 * @param kind what kind of element holds it
 * @param text on one line
 * @param linked how many characters of {@code text} are links
 */
record Block(Kind kind, String text, int linked) {
    private static final Pattern SENTENCE =
            Pattern.compile("[.!?\u2026\u3002\uff01\uff1f:;][\"'\u2019\u201d\u00bb)]*(?:\\s|$)|[\u3002\uff01\uff1f]");
    private static final int PROSE_LENGTH = 60;

    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        CELL,
        PREFORMATTED,
        LOOSE
    }

    /** Whether this is a sentence of an article rather than a label. */
    boolean isProse() {
        return text.length() >= PROSE_LENGTH
                && linked * 2 < text.length()
                && SENTENCE.matcher(text).find();
    }

    /** Share of the text that is links. */
    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }
}
