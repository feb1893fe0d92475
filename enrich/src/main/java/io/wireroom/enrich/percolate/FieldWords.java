package io.wireroom.enrich.percolate;

import java.util.Arrays;

/** The words of one field of one article that are asked for, in order. Used again for article after article. */
final class FieldWords {
    private static final int ROOM = 256;

    private Lexeme[] lexemes = new Lexeme[ROOM];
    private int[] positions = new int[ROOM];
    private int[] starts = new int[ROOM];
    private int[] ends = new int[ROOM];
    private int size;

    void clear() {
        size = 0;
    }

    void add(Lexeme lexeme, int position, int start, int end) {
        if (size == lexemes.length) {
            int room = 2 * size;
            lexemes = Arrays.copyOf(lexemes, room);
            positions = Arrays.copyOf(positions, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        lexemes[size] = lexeme;
        positions[size] = position;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    Lexeme lexeme(int i) {
        return lexemes[i];
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
