package io.wireroom.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.ArrayUtil;

/**
 * What the nodes of a trie stand for: for each node a chain of numbers of values. Thread-safe once no more are added.
 *
 * @param <T> what a node stands for
 */
final class NodeValues<T> {
    private final List<T> values = new ArrayList<>();

    /** Of each value, one more than the number of the one before it at the same node; 0 if it is the first. */
    private int[] before = new int[8];

    /** Of each node, one more than the number of its last value; 0 if it has none. */
    private int[] last = new int[8];

    /** Lets a node stand for something too. */
    void add(int node, T value) {
        last = ArrayUtil.grow(last, node + 1);
        before = ArrayUtil.grow(before, values.size() + 1);
        before[values.size()] = last[node];
        values.add(value);
        last[node] = values.size();
    }

    /** Whether one of some nodes stands for something. */
    boolean isAny(int[] nodes) {
        for (int node : nodes) {
            if (last(node) != 0) {
                return true;
            }
        }
        return false;
    }

    /** What some nodes stand for, in the order in which it was added. */
    List<T> of(int[] nodes) {
        return IntStream.of(nodes)
                .flatMap(node -> IntStream.iterate(last(node), n -> n != 0, n -> before[n - 1]))
                .sorted()
                .mapToObj(n -> values.get(n - 1))
                .toList();
    }

    private int last(int node) {
        return node < last.length ? last[node] : 0;
    }
}
