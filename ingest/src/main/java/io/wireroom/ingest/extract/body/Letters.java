package io.wireroom.ingest.extract.body;

/** Kinds of characters of the basic plane, from a table: Unicode's own in Java takes several times as long. */
final class Letters {
    private static final int ASCII = 128;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte UPPER = 4;
    private static final byte LOWER = 8;
    private static final byte IDEOGRAPH = 16;
    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) ((Character.isLetter(c) ? LETTER : 0)
                    | (Character.isDigit(c) ? DIGIT : 0)
                    | (Character.isUpperCase(c) ? UPPER : 0)
                    | (Character.isLowerCase(c) ? LOWER : 0)
                    | (Character.isIdeographic(c) ? IDEOGRAPH : 0));
        }
    }

    private Letters() {}

    static boolean isLetter(char c) {
        return (KINDS[c] & LETTER) != 0;
    }

    static boolean isDigit(char c) {
        return (KINDS[c] & DIGIT) != 0;
    }

    static boolean isLetterOrDigit(char c) {
        return (KINDS[c] & (LETTER | DIGIT)) != 0;
    }

    static boolean isUpper(char c) {
        return (KINDS[c] & UPPER) != 0;
    }

    static boolean isLower(char c) {
        return (KINDS[c] & LOWER) != 0;
    }

    static boolean isIdeographic(char c) {
        return (KINDS[c] & IDEOGRAPH) != 0;
    }

    static char lower(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }
}
