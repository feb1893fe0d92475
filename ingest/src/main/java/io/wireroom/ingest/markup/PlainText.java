package io.wireroom.ingest.markup;

import java.util.Locale;

/** Text without markup, and text made comparable. */
public final class PlainText {
    private PlainText() {}

    /** Text that may hold markup, without it. */
    public static String of(String text) {
        return text.indexOf('<') < 0 ? text : Html.fragment(text).body().wholeText();
    }

    /** Letters and digits in lower case, runs of anything else as one space. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (isWord(c)) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                folded.appendCodePoint(c);
            }
            gap = !isWord(c);
        }
        return folded.toString();
    }

    private static boolean isWord(int c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c) || isNumber(c);
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
