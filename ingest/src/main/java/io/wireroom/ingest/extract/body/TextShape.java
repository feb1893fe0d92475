package io.wireroom.ingest.extract.body;

/**
 * What a line of text looks like, in any language: counted in one pass.
 *
 * @param weight length, where a sign of a script without spaces counts as {@value #IDEOGRAPH}
 * @param words runs of letters and digits
 * @param sentences ends of sentences
 * @param commas pauses within sentences
 * @param capitals words that begin with a capital letter
 * @param uppercase capital letters
 * @param digits digits
 * @param letters letters
 */
record TextShape(
        int weight, int words, int sentences, int commas, int capitals, int uppercase, int digits, int letters) {
    private static final int IDEOGRAPH = 3;
    private static final String ENDS = ".!?\u2026\u061f\u06d4\u0964";
    private static final String WIDE_ENDS = "\u3002\uff01\uff1f";
    private static final String PAUSES = ",;\u3001\uff0c\u060c\uff1b";

    static TextShape of(String text) {
        int weight = 0;
        int words = 0;
        int sentences = 0;
        int commas = 0;
        int capitals = 0;
        int uppercase = 0;
        int digits = 0;
        int letters = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= '\u2e80' && (Letters.isIdeographic(c) || isKana(c));
            weight += wide ? IDEOGRAPH : 1;
            boolean letter = Letters.isLetter(c);
            boolean digit = !letter && Letters.isDigit(c);
            boolean upper = Letters.isUpper(c);
            if ((letter || digit) && !inWord) {
                words++;
                capitals += upper ? 1 : 0;
            }
            inWord = letter || digit || (inWord && (c == '\'' || c == '\u2019'));
            letters += letter ? 1 : 0;
            digits += digit ? 1 : 0;
            uppercase += upper ? 1 : 0;
            if (!letter && !digit && c != ' ') {
                commas += PAUSES.indexOf(c) >= 0 ? 1 : 0;
                sentences += endsSentence(text, i) ? 1 : 0;
            }
        }
        return new TextShape(weight, words, sentences, commas, capitals, uppercase, digits, letters);
    }

    private static boolean isKana(char c) {
        return c >= '\u3040' && c <= '\u30ff';
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        return WIDE_ENDS.indexOf(c) >= 0 || (ENDS.indexOf(c) >= 0 && endsWord(text, at));
    }

    private static boolean endsWord(String text, int at) {
        int next = at + 1;
        while (next < text.length() && "\"'\u2019\u201d\u00bb)]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next == text.length() || text.charAt(next) == ' ';
    }
}
