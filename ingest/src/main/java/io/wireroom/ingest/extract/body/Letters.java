package io.wireroom.ingest.extract.body;

/** Kinds of characters, looked up where they are ASCII, as nearly all of the web's markup is. */
final class Letters {
    private static final int ASCII = 128;
    private static final boolean[] LETTERS = new boolean[ASCII];
    private static final boolean[] DIGITS = new boolean[ASCII];

    static {
        for (int c = 0; c < ASCII; c++) {
            LETTERS[c] = Character.isLetter(c);
            DIGITS[c] = Character.isDigit(c);
        }
    }

    private Letters() {}

    static boolean isLetter(char c) {
        return c < ASCII ? LETTERS[c] : Character.isLetter(c);
    }

    static boolean isDigit(char c) {
        return c < ASCII ? DIGITS[c] : Character.isDigit(c);
    }

    static boolean isLetterOrDigit(char c) {
        return c < ASCII ? LETTERS[c] || DIGITS[c] : Character.isLetterOrDigit(c);
    }

    static boolean isIdeographic(char c) {
        return c >= ASCII && Character.isIdeographic(c);
    }

    static char lower(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }
}
