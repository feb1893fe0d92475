package io.wireroom.enrich.version;

import io.wireroom.enrich.text.Hashes;

/** Texts without the spacing that nobody reads: two texts that differ in nothing else are the same text. */
final class Spacing {
    private Spacing() {}

    /** Hash of the text with runs of white space as one space, none at the ends, and without characters of no width. */
    static long hash(String text, int start, int end) {
        long hash = Hashes.start();
        boolean spaced = false;
        boolean begun = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                spaced = begun;
            } else if (!hasNoWidth(c)) {
                hash = Hashes.add(spaced ? Hashes.add(hash, ' ') : hash, c);
                spaced = false;
                begun = true;
            }
        }
        return Hashes.mix(hash);
    }

    static boolean isSpace(char c) {
        return c < 128 ? c <= ' ' : c == '\u0085' || Character.isSpaceChar(c);
    }

    /** Soft hyphens, zero-width spaces, word joiners and byte-order marks. */
    private static boolean hasNoWidth(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }
}
