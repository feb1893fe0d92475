package io.wireroom.enrich.taxonomy;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** What a query must keep to, beyond its syntax: of bounded size, and each part able to show words that matched. */
final class QueryLimits {
    private static final int MAX_LEAVES = 3_000;
    private static final int MAX_DEPTH = 40;

    private QueryLimits() {}

    static void check(Query query) throws InvalidQueryException {
        if (leaves(query, 0) > MAX_LEAVES) {
            throw new InvalidQueryException("the query has more than " + MAX_LEAVES / 3 + " words and phrases");
        }
    }

    private static int leaves(Query query, int depth) throws InvalidQueryException {
        if (depth > MAX_DEPTH) {
            throw new InvalidQueryException("the query is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (query instanceof MatchAllDocsQuery) {
            throw new InvalidQueryException("the query matches every article");
        }
        if (query instanceof MatchNoDocsQuery) {
            throw new InvalidQueryException("the query looks for no word");
        }
        if (query instanceof BoostQuery boosted) {
            return leaves(boosted.getQuery(), depth + 1);
        }
        return query instanceof BooleanQuery all ? leavesOf(all, depth) : 1;
    }

    private static int leavesOf(BooleanQuery all, int depth) throws InvalidQueryException {
        if (all.clauses().isEmpty()) {
            throw new InvalidQueryException("the query looks for no word");
        }
        int sum = 0;
        boolean positive = false;
        for (BooleanClause clause : all) {
            sum += leaves(clause.getQuery(), depth + 1);
            positive |= !clause.isProhibited();
        }
        if (!positive) {
            throw new InvalidQueryException("a part of the query only says what must not be there: add what must");
        }
        return sum;
    }
}
