package io.wireroom.enrich.percolate;

/**
 * A word as an index has it, and who asks for it.
 *
 * @param text the word
 * @param term its number among the words that queries name, {@link #NOT_NAMED} for one that only patterns fit
 * @param patterns numbers of the wildcards and fuzzy words that it fits
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Lexeme(String text, int term, int[] patterns) {
    static final int NOT_NAMED = -1;

    /** Stands for all words that no query asks for. */
    static final Lexeme NOT_ASKED_FOR = new Lexeme("", NOT_NAMED, new int[0]);

    boolean isAskedFor() {
        return term != NOT_NAMED || patterns.length > 0;
    }
}
