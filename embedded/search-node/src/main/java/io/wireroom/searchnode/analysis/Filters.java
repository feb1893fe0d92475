package io.wireroom.searchnode.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** Token filters with settings, as Elasticsearch's {@code analysis-common} has them. */
final class Filters {
    private Filters() {}

    private record Named(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream words) {
            return filter.apply(words);
        }
    }

    /** {@code stemmer} for three of its languages. */
    static TokenFilterFactory stemmer(String name, Settings settings) {
        String language = settings.get("language", "porter");
        return switch (language) {
            case "english", "porter" -> new Named(name, PorterStemFilter::new);
            case "minimal_english" -> new Named(name, EnglishMinimalStemFilter::new);
            case "possessive_english" -> new Named(name, EnglishPossessiveFilter::new);
            default -> throw new IllegalArgumentException("the embedded node has no stemmer for " + language);
        };
    }

    /** {@code keyword_marker} with a list of {@code keywords}. */
    static TokenFilterFactory keywordMarker(String name, Settings settings) {
        CharArraySet keywords =
                new CharArraySet(settings.getAsList("keywords"), settings.getAsBoolean("ignore_case", false));
        return new Named(name, words -> new SetKeywordMarkerFilter(words, keywords));
    }
}
