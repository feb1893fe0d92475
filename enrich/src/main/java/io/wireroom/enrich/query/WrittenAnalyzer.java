package io.wireroom.enrich.query;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words as they are written, less a possessive ending: Unicode word breaks, capitals, accents and plurals kept. Thread-safe. */
public final class WrittenAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, written(words));
    }

    /** The words of a stream without possessive endings: each becomes one word, at its place. */
    public static TokenStream written(TokenStream words) {
        return new EnglishPossessiveFilter(words);
    }
}
