package io.wireroom.enrich.percolate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Which queries are to be looked at when a leaf is found, all in one array. Immutable, thread-safe. */
final class Anchored {
    /** Leaves that are anchors of some query: most are not, and a bit tells. */
    private final BitSet anchors = new BitSet();

    /** Where the queries of each leaf start, and where the last ones end. */
    private final int[] starts;

    private final int[] queries;

    Anchored(List<Clause> clauses, int leaves) {
        Map<Integer, List<Integer>> byLeaf = new HashMap<>();
        for (int query = 0; query < clauses.size(); query++) {
            for (int leaf : clauses.get(query).anchors().leaves()) {
                byLeaf.computeIfAbsent(leaf, l -> new ArrayList<>()).add(query);
                anchors.set(leaf);
            }
        }
        starts = new int[leaves + 1];
        IntStream.Builder all = IntStream.builder();
        for (int leaf = 0; leaf < leaves; leaf++) {
            List<Integer> found = byLeaf.getOrDefault(leaf, List.of());
            found.forEach(all::add);
            starts[leaf + 1] = starts[leaf] + found.size();
        }
        queries = all.build().toArray();
    }

    /** Gives each query to be looked at when a leaf is found. */
    void forEach(int leaf, IntConsumer query) {
        if (anchors.get(leaf)) {
            for (int i = starts[leaf]; i < starts[leaf + 1]; i++) {
                query.accept(queries[i]);
            }
        }
    }
}
