package io.wireroom.enrich.percolate;

import io.wireroom.enrich.taxonomy.NewsAnalyzer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts texts into the words of {@link NewsAnalyzer} and keeps those that are asked for. How a word is written is remembered:
 * most words of a text are among the few thousand commonest and need not be folded, stemmed and looked up again. For one
 * thread.
 */
final class WordReader {
    private static final int MOST_REMEMBERED = 50_000;

    private final Vocabulary vocabulary;
    private final CharArrayMap<Lexeme> remembered = new CharArrayMap<>(4_096, false);
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final CharTermAttribute written = tokenizer.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = tokenizer.addAttribute(PositionIncrementAttribute.class);
    private final OneWord oneWord = new OneWord();
    private final TokenStream normalised = NewsAnalyzer.normalised(oneWord);
    private final CharTermAttribute word = normalised.addAttribute(CharTermAttribute.class);

    WordReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Replaces what a list holds by the words of a text that are asked for. */
    void read(String text, FieldWords into) {
        into.clear();
        if (text.isEmpty()) {
            return;
        }
        try (StandardTokenizer words = tokenizer) {
            words.setReader(new StringReader(text));
            words.reset();
            int position = -1;
            while (words.incrementToken()) {
                position += step.getPositionIncrement();
                Lexeme lexeme = lexeme();
                if (lexeme.isAskedFor()) {
                    into.add(lexeme, position, offset.startOffset(), offset.endOffset());
                }
            }
            words.end();
        } catch (IOException failure) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", failure);
        }
    }

    private Lexeme lexeme() throws IOException {
        Lexeme known = remembered.get(written.buffer(), 0, written.length());
        if (known != null) {
            return known;
        }
        Lexeme lexeme = vocabulary.lexeme(asQueriesWriteIt());
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(Arrays.copyOf(written.buffer(), written.length()), lexeme);
        }
        return lexeme;
    }

    private String asQueriesWriteIt() throws IOException {
        oneWord.given = false;
        normalised.reset();
        String text = normalised.incrementToken() ? word.toString() : "";
        normalised.end();
        return text;
    }

    /** The word that the tokenizer stands at, alone. */
    private final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private boolean given;

        @Override
        public boolean incrementToken() {
            if (given) {
                return false;
            }
            given = true;
            clearAttributes();
            term.copyBuffer(written.buffer(), 0, written.length());
            return true;
        }
    }
}
