package io.wireroom.enrich.percolate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's answers about one article, to queries whose rules are its own: how the words of a phrase may be moved about, which
 * of many places is told. A field's words are indexed when it is first asked about, those alone that any query asks for.
 */
final class FieldIndexes {
    private final FieldWords[] fields;
    private final @Nullable IndexSearcher[] searchers;
    private final Map<Query, List<Hit>> known = new HashMap<>();

    FieldIndexes(FieldWords[] fields) {
        this.fields = fields;
        searchers = new IndexSearcher[fields.length];
    }

    /** Where a query about one field stands; empty if it does not fit. */
    List<Hit> hits(int field, Query query) {
        return known.computeIfAbsent(query, q -> ask(field, q));
    }

    private List<Hit> ask(int field, Query query) {
        List<Hit> hits = new ArrayList<>();
        try {
            IndexSearcher searcher = searcher(field);
            LeafReaderContext article = searcher.getIndexReader().leaves().get(0);
            Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(article, 0);
            MatchesIterator each = matches == null ? null : matches.getMatches(Compiler.name(field));
            while (each != null && each.next()) {
                hits.add(new Hit(Compiler.text(field), each.startOffset(), each.endOffset()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", failure);
        }
        return hits;
    }

    private IndexSearcher searcher(int field) {
        IndexSearcher searcher = searchers[field];
        if (searcher == null) {
            MemoryIndex index = new MemoryIndex(true);
            index.addField(Compiler.name(field), new AskedFor(fields[field]));
            searcher = index.createSearcher();
            searcher.setQueryCache(null);
            searchers[field] = searcher;
        }
        return searcher;
    }

    /** The word that stands where one fits a pattern; no text has it. */
    static String word(int pattern) {
        return "\0" + pattern;
    }

    /** The words of a field that queries ask for, and in the same places those of the patterns that they fit. */
    private static final class AskedFor extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final FieldWords words;
        private int at;
        private int patternsTold;
        private int position = -1;

        AskedFor(FieldWords words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (at == words.size()) {
                return false;
            }
            clearAttributes();
            int[] patterns = words.patterns(at);
            offset.setOffset(words.start(at), words.end(at));
            step.setPositionIncrement(words.position(at) - position);
            position = words.position(at);
            if (patternsTold < patterns.length) {
                term.append(word(patterns[patternsTold++]));
            } else {
                term.append(words.text(at));
                patternsTold = 0;
                at++;
            }
            return true;
        }
    }
}
