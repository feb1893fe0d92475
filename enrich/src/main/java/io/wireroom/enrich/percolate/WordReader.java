package io.wireroom.enrich.percolate;

import io.wireroom.enrich.query.NewsAnalyzer;
import io.wireroom.enrich.query.WrittenAnalyzer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts into words and keeps those that are asked for, as {@link NewsAnalyzer} and as {@link WrittenAnalyzer} have them.
 * How a word is written is remembered: most words of a text are among the few thousand commonest and need not be folded,
 * stemmed and looked up again. For one thread.
 */
final class WordReader {
    private static final int MOST_REMEMBERED = 50_000;

    private final Vocabulary vocabulary;
    private final CharArrayMap<Lexemes> remembered = new CharArrayMap<>(4_096, false);
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final CharTermAttribute word = tokenizer.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = tokenizer.addAttribute(PositionIncrementAttribute.class);
    private final OneWord folding = new OneWord(NewsAnalyzer::normalised);
    private final OneWord writing = new OneWord(WrittenAnalyzer::written);

    private record Lexemes(Lexeme folded, Lexeme written) {}

    WordReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Replaces what two lists hold by the words of a text that are asked for, folded and as written. */
    void read(String text, FieldWords folded, FieldWords written) {
        folded.clear();
        written.clear();
        if (text.isEmpty()) {
            return;
        }
        try (StandardTokenizer words = tokenizer) {
            words.setReader(new StringReader(text));
            words.reset();
            int position = -1;
            while (words.incrementToken()) {
                position += step.getPositionIncrement();
                Lexemes lexemes = lexemes();
                add(lexemes.folded(), position, folded);
                add(lexemes.written(), position, written);
            }
            words.end();
        } catch (IOException failure) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", failure);
        }
    }

    private void add(Lexeme lexeme, int position, FieldWords words) {
        if (lexeme.isAskedFor()) {
            words.add(lexeme, position, offset.startOffset(), offset.endOffset());
        }
    }

    private Lexemes lexemes() throws IOException {
        Lexemes known = remembered.get(word.buffer(), 0, word.length());
        if (known != null) {
            return known;
        }
        Lexemes lexemes = new Lexemes(vocabulary.lexeme(folding.of(word)), vocabulary.lexeme(writing.of(word)));
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(Arrays.copyOf(word.buffer(), word.length()), lexemes);
        }
        return lexemes;
    }

    /** What an analyzer makes of one word. */
    private static final class OneWord {
        private final Source source = new Source();
        private final TokenStream chain;
        private final CharTermAttribute made;

        OneWord(UnaryOperator<TokenStream> analyzer) {
            chain = analyzer.apply(source);
            made = chain.addAttribute(CharTermAttribute.class);
        }

        String of(CharTermAttribute word) throws IOException {
            source.next = word;
            chain.reset();
            String text = chain.incrementToken() ? made.toString() : "";
            chain.end();
            return text;
        }

        private static final class Source extends TokenStream {
            private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
            private @Nullable CharTermAttribute next;

            @Override
            public boolean incrementToken() {
                if (next == null) {
                    return false;
                }
                clearAttributes();
                term.copyBuffer(next.buffer(), 0, next.length());
                next = null;
                return true;
            }
        }
    }
}
