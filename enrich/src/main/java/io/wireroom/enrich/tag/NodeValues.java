package io.wireroom.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        int[] numbers = new int[nodes.length];
        int size = 0;
        for (int node : nodes) {
            for (int next = last(node); next != 0; next = before[next - 1]) {
                numbers = ArrayUtil.grow(numbers, size + 1);
                numbers[size++] = next - 1;
            }
        }
        Arrays.sort(numbers, 0, size);
        List<T> found = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            found.add(values.get(numbers[i]));
        }
        return found;
    }

    private int last(int node) {
        return node < last.length ? last[node] : 0;
    }
}
