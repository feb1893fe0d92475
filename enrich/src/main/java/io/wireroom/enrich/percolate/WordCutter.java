package io.wireroom.enrich.percolate;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.ArrayUtil;

/** Finds where the words of a text are: Lucene's StandardTokenizer. For one thread. */
final class WordCutter {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

    /** Where the words of a stretch start and end, one after the other, counted from its start. */
    int[] cut(char[] letters, int from, int to) {
        int[] bounds = new int[2];
        int size = 0;
        try (StandardTokenizer words = tokenizer) {
            words.setReader(new CharArrayReader(letters, from, to - from));
            words.reset();
            while (words.incrementToken()) {
                bounds = ArrayUtil.grow(bounds, size + 2);
                bounds[size++] = offset.startOffset();
                bounds[size++] = offset.endOffset();
            }
            words.end();
        } catch (IOException failure) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", failure);
        }
        return Arrays.copyOf(bounds, size);
    }
}
