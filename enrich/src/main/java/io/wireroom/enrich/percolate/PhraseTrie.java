package io.wireroom.enrich.percolate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds all words and phrases that queries name in one pass over a text. Immutable, thread-safe. */
final class PhraseTrie {
    private static final int NONE = -1;

    private final int fields;

    /** The node of each word as the first of a phrase. */
    private final int[] roots;

    /** The children of node n are those from {@code children[n]} until {@code children[n + 1]}, by word. */
    private final int[] children;

    private final int[] words;
    private final int[] nodes;

    /** Of node n in field f, at {@code n * fields + f}. */
    private final int[] leaves;

    private PhraseTrie(int fields, int[] roots, int[] children, int[] words, int[] nodes, int[] leaves) {
        this.fields = fields;
        this.roots = roots;
        this.children = children;
        this.words = words;
        this.nodes = nodes;
        this.leaves = leaves;
    }

    /** Enters each word and phrase of a field that stands in a text. */
    void find(int field, FieldWords text, Findings findings) {
        for (int first = 0; first < text.size(); first++) {
            int term = text.lexeme(first).term();
            int node = term == Lexeme.NOT_NAMED ? NONE : roots[term];
            int last = first;
            while (node != NONE) {
                int leaf = leaves[node * fields + field];
                if (leaf != NONE) {
                    findings.add(leaf, Compiler.text(field), text.position(first), text.start(first), text.end(last));
                }
                last++;
                boolean adjoining = last < text.size() && text.position(last) == text.position(last - 1) + 1;
                node = adjoining ? child(node, text.lexeme(last).term()) : NONE;
            }
        }
    }

    private int child(int node, int term) {
        int at = Arrays.binarySearch(words, children[node], children[node + 1], term);
        return at < 0 ? NONE : nodes[at];
    }

    /** Collects phrases. */
    static final class Builder {
        private final int fields;
        private final Map<Integer, Node> roots = new TreeMap<>();

        Builder(int fields) {
            this.fields = fields;
        }

        private final class Node {
            private final Map<Integer, Node> children = new TreeMap<>();
            private final int[] leaves = new int[fields];

            Node() {
                Arrays.fill(leaves, NONE);
            }
        }

        /** Says which leaf stands for a phrase of at least one word in a field. */
        void put(int[] terms, int field, int leaf) {
            Map<Integer, Node> level = roots;
            Node node = null;
            for (int term : terms) {
                node = level.computeIfAbsent(term, t -> new Node());
                level = node.children;
            }
            if (node != null) {
                node.leaves[field] = leaf;
            }
        }

        /** The phrases so far, over words whose numbers are below a bound. */
        PhraseTrie build(int terms) {
            List<Node> all = new ArrayList<>(roots.values());
            int[] firstWords = new int[terms];
            Arrays.fill(firstWords, NONE);
            int number = 0;
            for (int term : roots.keySet()) {
                firstWords[term] = number++;
            }
            List<Integer> childWords = new ArrayList<>();
            List<Integer> childNodes = new ArrayList<>();
            List<Integer> firstChild = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) { // grows as it goes: breadth first
                firstChild.add(childWords.size());
                for (Map.Entry<Integer, Node> child : all.get(i).children.entrySet()) {
                    childWords.add(child.getKey());
                    childNodes.add(all.size());
                    all.add(child.getValue());
                }
            }
            firstChild.add(childWords.size());
            int[] leaves = new int[all.size() * fields];
            for (int i = 0; i < all.size(); i++) {
                System.arraycopy(all.get(i).leaves, 0, leaves, i * fields, fields);
            }
            return new PhraseTrie(fields, firstWords, array(firstChild), array(childWords), array(childNodes), leaves);
        }

        private static int[] array(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
