package io.wireroom.enrich.percolate;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;

/**
 * What must, and must not, have been found in an article before a query is worth judging: sets of leaves of which one has to be
 * there, and sets of which none may be, all in one array, so that most queries are refused without looking at their clauses.
 * Immutable once made, thread-safe.
 */
final class Gates {
    /** Where the sets of each query start, and where the last ones end. */
    private final int[] starts;

    /** Of each set the count of its leaves, negative where none may be there, and then the leaves. */
    private int[] sets = new int[64];

    private int size;

    Gates(List<Clause> queries) {
        starts = new int[queries.size() + 1];
        for (int query = 0; query < queries.size(); query++) {
            if (queries.get(query) instanceof Clause.Group group) {
                addAll(group);
            }
            starts[query + 1] = size;
        }
        sets = Arrays.copyOf(sets, size);
    }

    /** The set by which the group is found needs no second look. */
    private void addAll(Clause.Group group) {
        List<Integer> anchors = group.anchors().leaves();
        for (Clause required : group.required()) {
            List<Integer> leaves = required.anchors().leaves();
            if (!leaves.isEmpty() && !leaves.equals(anchors)) {
                add(leaves, 1);
            }
        }
        for (Clause excluded : group.excluded()) {
            if (excluded instanceof Clause.Leaf || excluded instanceof Clause.AnyOf) {
                add(excluded.anchors().leaves(), -1);
            }
        }
    }

    private void add(List<Integer> leaves, int sign) {
        sets = ArrayUtil.grow(sets, size + 1 + leaves.size());
        sets[size++] = sign * leaves.size();
        for (int leaf : leaves) {
            sets[size++] = leaf;
        }
    }

    /** Whether an article may fit a query; if not, it does not fit. */
    boolean mayFit(int query, Findings article) {
        int at = starts[query];
        while (at < starts[query + 1]) {
            int count = sets[at];
            int end = at + 1 + Math.abs(count);
            if (isAny(at + 1, end, article) != count > 0) {
                return false;
            }
            at = end;
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
}
