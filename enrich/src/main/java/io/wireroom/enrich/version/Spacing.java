package io.wireroom.enrich.version;

/** Texts without the spacing that nobody reads: two texts that differ in nothing else are the same text. */
final class Spacing {
    private Spacing() {}

    /** Runs of white space as one space, none at the ends; characters without width left out. */
    static StringBuilder collapse(String text, int start, int end) {
        StringBuilder collapsed = new StringBuilder(end - start);
        boolean space = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!hasNoWidth(c)) {
                if (space && !collapsed.isEmpty()) {
                    collapsed.append(' ');
                }
                collapsed.append(c);
                space = false;
            }
        }
        return collapsed;
    }

    static boolean isSpace(char c) {
        return c < 128 ? c <= ' ' : c == '\u0085' || Character.isSpaceChar(c);
    }

    /** Soft hyphens, zero-width spaces, word joiners and byte-order marks. */
    private static boolean hasNoWidth(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }
}
