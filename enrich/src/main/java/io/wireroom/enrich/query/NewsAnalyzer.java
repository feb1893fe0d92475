package io.wireroom.enrich.query;

import java.util.List;
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
    /** Words whose singular means something else, as they are folded; the search index leaves the same alone. */
    public static final List<String> PLURALS_OF_THEIR_OWN =
            List.of("news", "arms", "goods", "customs", "forces", "means", "minutes", "times", "works", "headquarters");

    private static final CharArraySet LEFT_ALONE = new CharArraySet(PLURALS_OF_THEIR_OWN, false);

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, normalised(words));
    }

    /** The words of a stream as queries write them: each becomes one word, at its place. */
    public static TokenStream normalised(TokenStream written) {
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(written)));
        return new EnglishMinimalStemFilter(new SetKeywordMarkerFilter(folded, LEFT_ALONE));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
