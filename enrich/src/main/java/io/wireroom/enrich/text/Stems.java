package io.wireroom.enrich.text;

/** A light English stemmer that only cuts: possessives, plurals and the commonest verb endings. */
final class Stems {
    private static final int SHORTEST = 4;

    private Stems() {}

    /** Where the stem of the word text[start, end) ends. */
    static int end(String text, int start, int end) {
        int cut = possessive(text, start, end);
        cut = plural(text, start, cut);
        return verb(text, start, cut);
    }

    private static int possessive(String text, int start, int end) {
        if (end - start > 2) {
            char before = text.charAt(end - 2);
            if (before == '\'' || before == '\u2019') {
                return end - 2;
            }
        }
        return end;
    }

    private static int plural(String text, int start, int end) {
        if (end - start < SHORTEST || lower(text, end - 1) != 's') {
            return end;
        }
        char before = lower(text, end - 2);
        if (before == 's' || before == 'u' || before == 'i') {
            return end;
        }
        return end - 1;
    }

    private static int verb(String text, int start, int end) {
        int length = end - start;
        if (length >= SHORTEST + 2 && ends(text, end, "ing")) {
            return undouble(text, end - 3);
        }
        if (length >= SHORTEST + 1 && ends(text, end, "ed")) {
            return undouble(text, end - 2);
        }
        if (length >= SHORTEST + 1 && lower(text, end - 1) == 'e') {
            return end - 1;
        }
        return end;
    }

    private static int undouble(String text, int end) {
        return lower(text, end - 1) == lower(text, end - 2)
                        && lower(text, end - 1) != 'l'
                        && lower(text, end - 1) != 's'
                ? end - 1
                : end;
    }

    private static boolean ends(String text, int end, String suffix) {
        for (int i = 0; i < suffix.length(); i++) {
            if (lower(text, end - suffix.length() + i) != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(String text, int i) {
        return WordCutter.fold(text.charAt(i));
    }
}
