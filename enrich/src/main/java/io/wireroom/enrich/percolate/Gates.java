package io.wireroom.enrich.percolate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;

/**
 * What must, and must not, have been found in an article before a query fits it: sets of leaves of which one has to be there, and
 * sets of which none may be, all in one array. Most queries are refused by it, and simple ones decided, without a look at their
 * clauses, which lie scattered in memory. Immutable once made, thread-safe.
 */
final class Gates {
    /** Where the sets of each query start, and where the last ones end. */
    private final int[] starts;

    /** Of each set the count of its leaves, negative where none may be there, and then the leaves. */
    private int[] sets = new int[64];

    private int size;

    /** Queries that their sets say all about. */
    private final BitSet decided = new BitSet();

    Gates(List<Clause> queries) {
        starts = new int[queries.size() + 1];
        for (int query = 0; query < queries.size(); query++) {
            Clause clause = queries.get(query);
            if (clause instanceof Clause.Group group) {
                addAll(group);
            } else if (isSimple(clause)) {
                add(clause, 1);
            }
            decided.set(query, isSimple(clause) || (clause instanceof Clause.Group group && isSimple(group)));
            starts[query + 1] = size;
        }
        sets = Arrays.copyOf(sets, size);
    }

    private static boolean isSimple(Clause.Group group) {
        return group.optional().isEmpty()
                && group.optionalNeeded() == 0
                && group.required().stream().allMatch(Gates::isSimple)
                && group.excluded().stream().allMatch(Gates::isSimple);
    }

    private static boolean isSimple(Clause clause) {
        return clause instanceof Clause.Leaf || clause instanceof Clause.AnyOf;
    }

    /** The set by which the group is found, in which there is a leaf for sure, comes last. */
    private void addAll(Clause.Group group) {
        List<Clause> required = group.required();
        for (int i = 1; i < required.size(); i++) {
            add(required.get(i), 1);
        }
        group.excluded().stream().filter(Gates::isSimple).forEach(clause -> add(clause, -1));
        if (!required.isEmpty()) {
            add(required.get(0), 1);
        }
    }

    private void add(Clause clause, int sign) {
        List<Integer> leaves = clause.anchors().leaves();
        if (!leaves.isEmpty()) {
            sets = ArrayUtil.grow(sets, size + 1 + leaves.size());
            sets[size++] = sign * leaves.size();
            for (int leaf : leaves) {
                sets[size++] = leaf;
            }
        }
    }

    /** Whether an article may fit a query; if not, it does not fit. */
    boolean mayFit(int query, Findings article) {
        int end;
        for (int at = starts[query]; at < starts[query + 1]; at = end) {
            int count = sets[at];
            end = at + 1 + Math.abs(count);
            if (isAny(at + 1, end, article) != count > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isAny(int from, int to, Findings article) {
        for (int i = from; i < to; i++) {
            if (article.holds(sets[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether an article fits a query for sure if it may fit. */
    boolean decide(int query) {
        return decided.get(query);
    }

    /** Adds where a query stands that is decided and fits. */
    void collect(int query, Findings article, List<Hit> hits) {
        int end;
        for (int at = starts[query]; at < starts[query + 1]; at = end) {
            end = at + 1 + Math.abs(sets[at]);
            for (int i = at + 1; i < end; i++) { // of what may not be there nothing is
                article.collect(sets[i], hits);
            }
        }
    }
}
