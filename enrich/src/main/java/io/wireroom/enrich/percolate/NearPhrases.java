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
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's answers to phrases whose words may stand apart, over one article: how its words may be moved about and which of
 * many places is told are rules of its own. Each field is indexed when it is first asked about.
 */
final class NearPhrases {
    private final FieldWords[] fields;
    private final @Nullable IndexSearcher[] searchers;
    private final Map<Phrase, List<Hit>> known = new HashMap<>();

    NearPhrases(FieldWords[] fields) {
        this.fields = fields;
        searchers = new IndexSearcher[fields.length];
    }

    /**
     * A phrase.
     *
     * @param field number of its field
     * @param query as Lucene asks it, its words replaced by their numbers
     */
    record Phrase(int field, PhraseQuery query) {
        /** A phrase in a field, of words with these numbers. */
        static Phrase of(int field, PhraseQuery query, int[] words) {
            PhraseQuery.Builder numbered = new PhraseQuery.Builder().setSlop(query.getSlop());
            for (int i = 0; i < words.length; i++) {
                numbered.add(new Term(NAME, text(words[i])), query.getPositions()[i]);
            }
            return new Phrase(field, numbered.build());
        }

        /** Whether its words stand as near to each other somewhere as they must; words that occur twice are not told apart. */
        boolean isPossible(Findings article, List<Clause.Leaf> words) {
            int[][] places = new int[words.size()][];
            for (int i = 0; i < places.length; i++) {
                if (!article.holds(words.get(i).number())) {
                    return false;
                }
                places[i] = article.positions(words.get(i).number());
            }
            return Window.fits(places, query.getPositions(), query.getSlop());
        }
    }

    private static final String NAME = "words";

    private static String text(int word) {
        return Integer.toString(word, Character.MAX_RADIX);
    }

    /** Where a phrase stands; empty if it does not. */
    List<Hit> hits(Phrase phrase) {
        return known.computeIfAbsent(phrase, this::ask);
    }

    private List<Hit> ask(Phrase phrase) {
        List<Hit> hits = new ArrayList<>();
        try {
            IndexSearcher searcher = searcher(phrase.field());
            LeafReaderContext article = searcher.getIndexReader().leaves().get(0);
            Matches matches = searcher.createWeight(searcher.rewrite(phrase.query()), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(article, 0);
            MatchesIterator each = matches == null ? null : matches.getMatches(NAME);
            while (each != null && each.next()) {
                hits.add(new Hit(phrase.field(), each.startOffset(), each.endOffset()));
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
            index.addField(NAME, new Named(fields[field]));
            searcher = index.createSearcher();
            searcher.setQueryCache(null);
            searchers[field] = searcher;
        }
        return searcher;
    }

    /** The words of a field that queries name. */
    private static final class Named extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final FieldWords words;
        private int at;
        private int position = -1;

        Named(FieldWords words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            while (at < words.size() && words.lexeme(at).term() == Lexeme.NOT_NAMED) {
                at++;
            }
            if (at == words.size()) {
                return false;
            }
            clearAttributes();
            term.append(text(words.lexeme(at).term()));
            offset.setOffset(words.start(at), words.end(at));
            step.setPositionIncrement(words.position(at) - position);
            position = words.position(at);
            at++;
            return true;
        }
    }
}
