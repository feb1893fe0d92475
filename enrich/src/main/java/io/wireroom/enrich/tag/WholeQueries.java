package io.wireroom.enrich.tag;

import java.util.Set;
import org.apache.lucene.monitor.QueryDecomposer;
import org.apache.lucene.search.Query;

/**
 * Keeps each query whole. The monitor's own decomposer splits a disjunction and reports the hits of one part only where
 * parts run separately; whole queries report the evidence of all their parts.
 */
final class WholeQueries extends QueryDecomposer {
    @Override
    public Set<Query> decompose(Query query) {
        return Set.of(query);
    }
}
