package io.wireroom.enrich.taxonomy;

import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How texts and queries become words: Unicode word breaks, without a possessive ending, lower case, without diacritics,
 * English plurals as singulars. No stop words, so that phrases hold; no further stemming, so that a query finds what it
 * says ({@code policy} is not {@code police}). Thread-safe.
 */
public final class NewsAnalyzer extends Analyzer {
    /** Words whose singular means something else. */
    private static final CharArraySet PLURALS_OF_THEIR_OWN = new CharArraySet(
            List.of("news", "arms", "goods", "customs", "forces", "means", "minutes", "times", "works", "headquarters"),
            false);

    /** Leaves out words that nobody asks for, those seen before while they are still cheap; one for each token stream. */
    public interface Sieve {
        /** The words as texts write them, less those that are known to be left out. */
        TokenStream before(TokenStream written);

        /** The words as queries write them, less those left out. */
        TokenStream after(TokenStream words);
    }

    private static final Sieve NOTHING_LEFT_OUT = new Sieve() {
        @Override
        public TokenStream before(TokenStream written) {
            return written;
        }

        @Override
        public TokenStream after(TokenStream words) {
            return words;
        }
    };

    private final Supplier<Sieve> sieves;

    /** All words. */
    public NewsAnalyzer() {
        this(() -> NOTHING_LEFT_OUT);
    }

    /** The words that a sieve leaves. */
    public NewsAnalyzer(Supplier<Sieve> sieves) {
        this.sieves = sieves;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Sieve sieve = sieves.get();
        StandardTokenizer words = new StandardTokenizer();
        TokenStream chain = new EnglishPossessiveFilter(sieve.before(words));
        chain = new ASCIIFoldingFilter(new LowerCaseFilter(chain));
        chain = new EnglishMinimalStemFilter(new SetKeywordMarkerFilter(chain, PLURALS_OF_THEIR_OWN));
        return new TokenStreamComponents(words, sieve.after(chain));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
