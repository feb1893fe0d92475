package io.wireroom.ingest.markup;

/** How much a text says, comparable between languages that write letters and languages that write syllables or words. */
public final class TextLength {
    private static final int LETTERS_OF_AN_IDEOGRAPH = 2;

    private TextLength() {}

    /**
     * The number of characters, in which each of Chinese or Japanese counts as two: articles of the same content need about
     * half as many of them. Hangul's syllables count as two likewise.
     */
    public static int of(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            length += isDense(text.charAt(i)) ? LETTERS_OF_AN_IDEOGRAPH - 1 : 0;
        }
        return length;
    }

    /** Kana, ideographs (extension A included) and Hangul; halves of the rarer ones' surrogate pairs count as one each. */
    private static boolean isDense(char c) {
        return c >= '\u3041' && (c <= '\u9fff' || (c >= '\uac00' && c <= '\ud7a3') || (c >= '\uf900' && c <= '\ufaff'));
    }
}
