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

    /** Lets a node stand for something too; what it stands for already is not added. */
    void add(int node, T value) {
        last = ArrayUtil.grow(last, node + 1);
        for (int next = last[node]; next != 0; next = before[next - 1]) {
            if (values.get(next - 1).equals(value)) {
                return;
            }
        }
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

    /** What some nodes stand for, each thing once, in the order in which they were added. */
    List<T> of(int[] nodes) {
        int[] numbers = IntStream.of(nodes)
                .flatMap(node -> IntStream.iterate(last(node), n -> n != 0, n -> before[n - 1]))
                .sorted()
                .toArray();
        List<T> found = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            T value = values.get(number - 1);
            if (!found.contains(value)) {
                found.add(value);
            }
        }
        return found;
    }

    private int last(int node) {
        return node < last.length ? last[node] : 0;
    }
}
