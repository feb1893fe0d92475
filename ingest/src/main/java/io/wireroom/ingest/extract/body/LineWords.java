package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.markup.PhraseTable;
import java.util.Arrays;

/** The words of a line as hashes of their small letters, which {@link PhraseTable} knows phrases by. */
final class LineWords {
    /** Words beyond these are not looked at. */
    static final int MOST = 80;

    private LineWords() {}

    /** The words; each ideograph is one, and so are the signs that tell of a line alone: the copyright's, {@code @}, {@code <}. */
    static long[] of(String line) {
        long[] words = new long[Math.min(MOST, line.length())];
        int count = 0;
        long word = PhraseTable.NOTHING;
        for (int i = 0; i <= line.length() && count < words.length; i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            boolean alone = c == '\u00a9' || c == '@' || c == '<' || Letters.isIdeographic(c);
            boolean inWord = !alone && Letters.isLetterOrDigit(c);
            if (word != PhraseTable.NOTHING && !inWord) {
                words[count++] = word;
                word = PhraseTable.NOTHING;
            }
            if (inWord) {
                word = PhraseTable.with(word, Letters.lower(c));
            } else if (alone && count < words.length) {
                words[count++] = PhraseTable.with(PhraseTable.NOTHING, c);
            }
        }
        return Arrays.copyOf(words, count);
    }
}
