package io.wireroom.enrich.percolate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of one field of one article that are asked for, in order. Used again for article after article. */
final class FieldWords {
    private static final int ROOM = 256;
    private static final int[] NO_PATTERNS = {};

    private final Vocabulary vocabulary;
    private int[] terms = new int[ROOM];
    private int[] positions = new int[ROOM];
    private int[] starts = new int[ROOM];
    private int[] ends = new int[ROOM];

    /** Of each word more than its number; null where there is no more. */
    private @Nullable Lexeme[] lexemes = new Lexeme[ROOM];

    private int size;

    FieldWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void clear() {
        size = 0;
    }

    /** Adds a word that queries name and no pattern fits. */
    void add(int term, int position, int start, int end) {
        if (size == terms.length) {
            grow();
        }
        terms[size] = term;
        positions[size] = position;
        starts[size] = start;
        ends[size] = end;
        lexemes[size] = null;
        size++;
    }

    /** Adds a word unless no query asks for it. */
    void addIfAskedFor(Lexeme lexeme, int position, int start, int end) {
        if (lexeme.isAskedFor()) {
            add(lexeme.term(), position, start, end);
            lexemes[size - 1] = lexeme;
        }
    }

    private void grow() {
        int room = 2 * size;
        terms = Arrays.copyOf(terms, room);
        positions = Arrays.copyOf(positions, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        lexemes = Arrays.copyOf(lexemes, room);
    }

    int size() {
        return size;
    }

    /** The word's number among those that queries name. */
    int term(int i) {
        return terms[i];
    }

    /** The word as an index has it. */
    String text(int i) {
        Lexeme lexeme = lexemes[i];
        return lexeme == null ? vocabulary.word(terms[i]) : lexeme.text();
    }

    /** Numbers of the wildcards and fuzzy words that it fits. */
    int[] patterns(int i) {
        Lexeme lexeme = lexemes[i];
        return lexeme == null ? NO_PATTERNS : lexeme.patterns();
    }

    /** How many words of the text, asked for or not, stand before. */
    int position(int i) {
        return positions[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }
}
