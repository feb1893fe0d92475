package io.wireroom.enrich.tag;

import io.wireroom.enrich.taxonomy.NewsAnalyzer;
import io.wireroom.enrich.taxonomy.NewsAnalyzer.Sieve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
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
    NewsAnalyzer analyzer() {
        return new NewsAnalyzer(WordSieve::new);
    }

    private boolean holds(char[] word, int length) {
        return words.contains(word, 0, length) || fitsPattern(word, length);
    }

    private boolean fitsPattern(char[] word, int length) {
        if (patterns.isEmpty()) {
            return false;
        }
        byte[] bytes = new byte[UnicodeUtil.maxUTF8Length(length)];
        int size = UnicodeUtil.UTF16toUTF8(word, 0, length, bytes);
        for (ByteRunAutomaton pattern : patterns) {
            if (pattern.run(bytes, 0, size)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Remembers how the words left out were written: most words of an article are among the few thousand commonest, and need
     * not be made into terms to find that nobody asks for them.
     */
    private final class WordSieve implements Sieve {
        private static final int MOST_REMEMBERED = 20_000;

        private final CharArraySet leftOut = new CharArraySet(1_024, false);
        private char[] written = new char[64];
        private int writtenLength;

        @Override
        public TokenStream before(TokenStream words) {
            return new FilteringTokenFilter(words) {
                private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

                @Override
                protected boolean accept() {
                    if (leftOut.contains(term.buffer(), 0, term.length())) {
                        return false;
                    }
                    written = ArrayUtil.grow(written, term.length());
                    writtenLength = term.length();
                    System.arraycopy(term.buffer(), 0, written, 0, writtenLength);
                    return true;
                }
            };
        }

        @Override
        public TokenStream after(TokenStream words) {
            return new FilteringTokenFilter(words) {
                private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

                @Override
                protected boolean accept() {
                    boolean askedFor = holds(term.buffer(), term.length());
                    if (!askedFor && leftOut.size() < MOST_REMEMBERED) {
                        leftOut.add(Arrays.copyOf(written, writtenLength));
                    }
                    return askedFor;
                }
            };
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
