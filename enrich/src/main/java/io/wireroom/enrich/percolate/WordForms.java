package io.wireroom.enrich.percolate;

import io.wireroom.enrich.query.NewsAnalyzer;
import io.wireroom.enrich.query.WrittenAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** What {@link NewsAnalyzer} and {@link WrittenAnalyzer} make of a word, and who asks for that. For one thread. */
final class WordForms {
    private final Vocabulary folded;
    private final Vocabulary written;
    private final OneWord folding = new OneWord(NewsAnalyzer::normalised);
    private final OneWord writing = new OneWord(WrittenAnalyzer::written);

    WordForms(Vocabulary folded, Vocabulary written) {
        this.folded = folded;
        this.written = written;
    }

    Lexeme folded(String word) {
        return folded.lexeme(folding.of(word));
    }

    Lexeme written(String word) {
        return written.lexeme(writing.of(word));
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

        String of(String word) {
            try {
                source.next = word;
                chain.reset();
                String text = chain.incrementToken() ? made.toString() : "";
                chain.end();
                return text;
            } catch (IOException failure) {
                throw new UncheckedIOException("a text in memory cannot fail to be read", failure);
            }
        }

        private static final class Source extends TokenStream {
            private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
            private @Nullable String next;

            @Override
            public boolean incrementToken() {
                if (next == null) {
                    return false;
                }
                clearAttributes();
                term.append(next);
                next = null;
                return true;
            }
        }
    }
}
