package io.wireroom.enrich.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A query that an article fits, and where its words stand. Lucene's own {@code HighlightsMatch} prepares each query to score
 * as well, for which it looks up the statistics of each of its words; here nothing is scored.
 */
final class EvidenceMatch extends QueryMatch {
    static final MatcherFactory<EvidenceMatch> MATCHER = Matcher::new;

    private static final Comparator<Hit> ORDER =
            Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder());

    private final Map<String, List<Hit>> hits = new HashMap<>();

    private EvidenceMatch(String topicId, Matches matches) throws IOException {
        super(topicId);
        for (String field : matches) {
            List<Hit> found = new ArrayList<>();
            MatchesIterator each = matches.getMatches(field);
            while (each.next()) {
                found.add(new Hit(each.startOffset(), each.endOffset()));
            }
            found.sort(ORDER);
            hits.put(field, found);
        }
    }

    /** Where a match starts and ends in a field's text. */
    record Hit(int start, int end) {}

    /** Matches in a field by where they start, of those at one place the longest first. */
    List<Hit> hits(String field) {
        return hits.getOrDefault(field, List.of());
    }

    private static final class Matcher extends CandidateMatcher<EvidenceMatch> {
        Matcher(IndexSearcher searcher) {
            super(searcher);
        }

        @Override
        protected void matchQuery(String queryId, Query query, Map<String, String> metadata) throws IOException {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                for (int article = 0; article < leaf.reader().maxDoc(); article++) {
                    Matches matches = weight.matches(leaf, article);
                    if (matches != null) {
                        addMatch(new EvidenceMatch(queryId, matches), article);
                    }
                }
            }
        }

        @Override
        public EvidenceMatch resolve(EvidenceMatch one, EvidenceMatch other) {
            one.hits.putAll(other.hits);
            return one;
        }
    }
}
