package io.wireroom.enrich.percolate;

import io.wireroom.enrich.trie.WordNumbers;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts into words and keeps those that are asked for, as {@link io.wireroom.enrich.query.NewsAnalyzer} and as
 * {@link io.wireroom.enrich.query.WrittenAnalyzer} have them. A text is taken in pieces between spaces, less the marks around
 * them, and the words of a piece are remembered: most pieces of a text are among the few thousand commonest and need not be
 * cut, folded, stemmed and looked up again. For one thread.
 *
 * <p>Nothing is lost by it: no word of Lucene's StandardTokenizer holds a space, and none starts or ends with one of the marks.
 */
final class WordReader {
    private static final int MOST_REMEMBERED = 50_000;

    /** Letters of a piece that is remembered. */
    private static final int LONGEST = 64;

    /** In the place of a number: the piece is not one word, or more than its folded form is asked for. */
    private static final int NOT_PLAIN = -2;

    private final WordForms forms;
    private final WordCutter cutter = new WordCutter();
    private final WordNumbers pieces = new WordNumbers();

    /** Of pieces that are short and plain, the number of their only word: looked at first, for most pieces are such. */
    private final ShortWords plain = new ShortWords();

    /** Of each piece that is remembered, the number of its only word; small, for this is looked at next. */
    private int[] terms = new int[1_024];

    /** Of each piece that is remembered, the first of its words; null if it has none. */
    private @Nullable Part[] parts = new Part[1_024];

    private char[] letters = new char[4_096];
    private int position;

    /**
     * A word of a piece.
     *
     * @param start where it starts in the piece
     * @param end where it ends
     * @param next the word after it; null after the last
     */
    private record Part(
            int start,
            int end,
            Lexeme folded,
            Lexeme written,
            @Nullable Part next) {
        boolean isAllOf(int length) {
            return start == 0 && end == length && next == null;
        }

        int termIfPlain(int length) {
            boolean plain = isAllOf(length) && folded.patterns().length == 0 && !written.isAskedFor();
            return plain ? folded.term() : NOT_PLAIN;
        }
    }

    WordReader(Vocabulary folded, Vocabulary written) {
        forms = new WordForms(folded, written);
    }

    /** Replaces what two lists hold by the words of a text that are asked for, folded and as written. */
    void read(String text, FieldWords folded, FieldWords written) {
        folded.clear();
        written.clear();
        position = 0;
        int length = text.length();
        if (letters.length < length) {
            letters = new char[ArrayUtil.oversize(length, Character.BYTES)];
        }
        text.getChars(0, length, letters, 0);
        if (length > 0 && Character.isHighSurrogate(letters[length - 1])) {
            addAll(
                    cut(0, length),
                    0,
                    folded,
                    written); // the tokenizer loses what stands before half a letter at the end
        } else {
            readPieces(length, folded, written);
        }
    }

    private void readPieces(int length, FieldWords folded, FieldWords written) {
        for (int at = 0; at < length; at++) {
            int from = at;
            while (at < length && !isSpace(letters[at])) {
                at++;
            }
            int to = at;
            while (from < to && isMark(letters[from])) {
                from++;
            }
            while (from < to && isMark(letters[to - 1])) {
                to--;
            }
            if (from < to) {
                readPiece(from, Character.isHighSurrogate(letters[to - 1]) ? to + 1 : to, folded, written);
            }
        }
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    }

    /** Whether a letter is one with which no word starts or ends; the plain apostrophe may end a Hebrew one. */
    private static boolean isMark(char letter) {
        return switch (letter) {
            case '.', ',', ';', ':', '!', '?', '"', '(', ')', '[', ']', '‘', '’', '“', '”' -> true;
            default -> false;
        };
    }

    private void readPiece(int from, int to, FieldWords folded, FieldWords written) {
        long packed = ShortWords.pack(letters, from, to);
        int term = packed == ShortWords.NOT_SHORT ? NOT_PLAIN : plain.get(packed, NOT_PLAIN);
        if (term != NOT_PLAIN) {
            addPlain(term, from, to, folded);
            return;
        }
        int piece = to - from > LONGEST ? WordNumbers.NONE : piece(from, to);
        term = piece == WordNumbers.NONE ? NOT_PLAIN : terms[piece];
        if (term == NOT_PLAIN) {
            addAll(piece == WordNumbers.NONE ? cut(from, to) : parts[piece], from, folded, written);
        } else {
            addPlain(term, from, to, folded);
            if (packed != ShortWords.NOT_SHORT) {
                plain.put(packed, term);
            }
        }
    }

    private void addPlain(int term, int from, int to, FieldWords folded) {
        if (term != Lexeme.NOT_NAMED) {
            folded.add(term, position, from, to);
        }
        position++;
    }

    private void addAll(@Nullable Part first, int from, FieldWords folded, FieldWords written) {
        for (Part part = first; part != null; part = part.next()) {
            folded.addIfAskedFor(part.folded(), position, from + part.start(), from + part.end());
            written.addIfAskedFor(part.written(), position, from + part.start(), from + part.end());
            position++;
        }
    }

    /** The number of a piece, which is remembered from now on; none if there are too many. */
    private int piece(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + letters[i];
        }
        int known = pieces.find(letters, from, to, hash);
        if (known != WordNumbers.NONE || pieces.size() >= MOST_REMEMBERED) {
            return known;
        }
        Part first = cut(from, to);
        int number = pieces.addNew(letters, from, to, hash);
        terms = ArrayUtil.grow(terms, number + 1);
        terms[number] = first == null ? NOT_PLAIN : first.termIfPlain(to - from);
        parts = ArrayUtil.grow(parts, number + 1);
        parts[number] = first;
        return number;
    }

    private @Nullable Part cut(int from, int to) {
        int[] bounds = cutter.cut(letters, from, to);
        Part next = null;
        for (int i = bounds.length - 2; i >= 0; i -= 2) {
            next = part(from, to, bounds[i], bounds[i + 1], next);
        }
        return next;
    }

    /** A word of a piece, remembered on its own unless it is the whole piece. */
    private Part part(int from, int to, int start, int end, @Nullable Part next) {
        int length = end - start;
        if (length < to - from && length <= LONGEST) {
            int piece = piece(from + start, from + end);
            Part alone = piece == WordNumbers.NONE ? null : parts[piece];
            if (alone != null && alone.isAllOf(length)) {
                return new Part(start, end, alone.folded(), alone.written(), next);
            }
        }
        String word = new String(letters, from + start, length);
        return new Part(start, end, forms.folded(word), forms.written(word), next);
    }
}
