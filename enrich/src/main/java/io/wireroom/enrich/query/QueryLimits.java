package io.wireroom.enrich.query;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What a query must keep to, beyond its syntax. */
final class QueryLimits {
    /** Fields that are true of an article as a whole and stand nowhere in its text. */
    private static final List<String> WITHOUT_PLACE = List.of(QueryFields.LANGUAGE, QueryFields.SOURCE);

    private QueryLimits() {}

    /** Whether words of the article can be shown whatever matches. */
    static void checkPlace(Query query) throws InvalidQueryException {
        if (!hasPlace(query)) {
            throw new InvalidQueryException("an article can match without any word of it: "
                    + String.join(": and ", WITHOUT_PLACE) + ": only narrow down what words, actor: or topic: find");
        }
    }

    /** Whether each part says what must be there. */
    static void checkPositive(Query query) throws InvalidQueryException {
        if (query instanceof BooleanQuery group) {
            for (BooleanClause clause : group) {
                checkPositive(clause.getQuery());
            }
            if (group.clauses().stream().allMatch(BooleanClause::isProhibited)) {
                throw new InvalidQueryException("a part of the query only says what must not be there: add what must");
            }
        }
    }

    /** Whether whatever matches stands somewhere in the article. */
    private static boolean hasPlace(Query query) {
        if (query instanceof TermQuery word) {
            Term term = word.getTerm();
            return !WITHOUT_PLACE.contains(term.field());
        }
        if (!(query instanceof BooleanQuery group)) {
            return true;
        }
        boolean required = group.clauses().stream().anyMatch(c -> c.isRequired() && hasPlace(c.getQuery()));
        boolean optionalCounts = group.getMinimumNumberShouldMatch() > 0
                || group.clauses().stream().noneMatch(BooleanClause::isRequired);
        return required
                || (optionalCounts
                        && group.clauses().stream()
                                .filter(c -> c.getOccur() == Occur.SHOULD)
                                .allMatch(c -> hasPlace(c.getQuery())));
    }
}
