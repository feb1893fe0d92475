package io.wireroom.enrich.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.UnicodeUtil;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * The words that any of some queries asks for. An index of an article that holds these alone, each at its place, answers the
 * queries as one of all its words does, and is a small part of it. Immutable, thread-safe.
 */
final class QueryVocabulary {
    private final CharArraySet words = new CharArraySet(256, false);
    private final List<ByteRunAutomaton> patterns = new ArrayList<>();

    QueryVocabulary(Collection<Query> queries) {
        queries.forEach(query -> query.visit(new Collector()));
    }

    /** An analyzer that leaves out all other words; the distances between those that stay are kept. */
    Analyzer within(Analyzer analyzer) {
        return new AnalyzerWrapper(analyzer.getReuseStrategy()) {
            @Override
            protected Analyzer getWrappedAnalyzer(String fieldName) {
                return analyzer;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String fieldName, TokenStreamComponents components) {
                return new TokenStreamComponents(components.getSource(), new AskedFor(components.getTokenStream()));
            }
        };
    }

    private final class AskedFor extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private byte[] bytes = new byte[256];

        AskedFor(TokenStream in) {
            super(in);
        }

        @Override
        protected boolean accept() throws IOException {
            return words.contains(term.buffer(), 0, term.length()) || fitsPattern();
        }

        private boolean fitsPattern() {
            if (patterns.isEmpty()) {
                return false;
            }
            bytes = ArrayUtil.grow(bytes, UnicodeUtil.maxUTF8Length(term.length()));
            int length = UnicodeUtil.UTF16toUTF8(term.buffer(), 0, term.length(), bytes);
            for (ByteRunAutomaton pattern : patterns) {
                if (pattern.run(bytes, 0, length)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Visits excluded clauses too, which the default leaves out. */
    private final class Collector extends QueryVisitor {
        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
                words.add(term.text());
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            patterns.add(automaton.get());
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }
    }
}
