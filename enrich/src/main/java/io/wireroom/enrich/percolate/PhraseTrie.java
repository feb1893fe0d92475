package io.wireroom.enrich.percolate;

import io.wireroom.enrich.trie.Edges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds all words and phrases that queries name in one pass over a text. A word's number is that of its node as the first of a
 * phrase. Immutable, thread-safe.
 */
final class PhraseTrie {
    private static final int NONE = -1;

    /** At least so many bits for each edge: one pair of words in twelve or less is taken for a phrase by mistake. */
    private static final int BITS_AN_EDGE = 12;

    private final int fields;

    private final Edges edges;

    /** Bits by the hash of an edge: small enough to stay near the processor, where most pairs of words are no phrase. */
    private final FixedBitSet hashes;

    /** Nodes with edges to others. */
    private final BitSet parents;

    /** Of node n in field f, at {@code n * fields + f}. */
    private final int[] leaves;

    private PhraseTrie(int fields, Edges edges, FixedBitSet hashes, BitSet parents, int[] leaves) {
        this.fields = fields;
        this.edges = edges;
        this.hashes = hashes;
        this.parents = parents;
        this.leaves = leaves;
    }

    /**
     * Enters each word and phrase that stands in a text.
     *
     * @param field which text
     */
    void find(int field, FieldWords text, Findings findings) {
        for (int first = 0; first < text.size(); first++) {
            int term = text.term(first);
            int node = term == Lexeme.NOT_NAMED ? NONE : term;
            int last = first;
            while (node != NONE) {
                int leaf = leaves[node * fields + field];
                if (leaf != NONE) {
                    findings.add(leaf, field, text.position(first), text.start(first), text.end(last));
                }
                last++;
                node = parents.get(node) && adjoins(text, last) ? child(node, text.term(last)) : NONE;
            }
        }
    }

    /** Whether there is a word, and none that is not asked for before it. */
    private static boolean adjoins(FieldWords text, int word) {
        return word < text.size() && text.position(word) == text.position(word - 1) + 1;
    }

    private int child(int node, int term) {
        if (term == Lexeme.NOT_NAMED || !hashes.get(hash(node, term, hashes.length()))) {
            return NONE;
        }
        int child = edges.target(node, term);
        return child == Edges.NONE ? NONE : child; // the first node is nobody's child
    }

    private static int hash(int node, int term, int bits) {
        return ((node * 0x9E3779B9 + term) * 0x85EBCA6B) >>> Integer.numberOfLeadingZeros(bits - 1);
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
            List<Node> all = new ArrayList<>();
            for (int term = 0; term < terms; term++) {
                all.add(roots.getOrDefault(term, new Node()));
            }
            Edges edges = new Edges();
            BitSet parents = new BitSet();
            for (int i = 0; i < all.size(); i++) { // grows as it goes: breadth first
                for (Map.Entry<Integer, Node> child : all.get(i).children.entrySet()) {
                    edges.add(i, child.getKey(), all.size());
                    parents.set(i);
                    all.add(child.getValue());
                }
            }
            int[] leaves = new int[all.size() * fields];
            for (int i = 0; i < all.size(); i++) {
                System.arraycopy(all.get(i).leaves, 0, leaves, i * fields, fields);
            }
            return new PhraseTrie(fields, edges, hashes(all, all.size() - terms), parents, leaves);
        }

        private FixedBitSet hashes(List<Node> nodes, int edges) {
            FixedBitSet hashes = new FixedBitSet(2 * Integer.highestOneBit(BITS_AN_EDGE * edges + 1));
            for (int i = 0; i < nodes.size(); i++) {
                for (int term : nodes.get(i).children.keySet()) {
                    hashes.set(hash(i, term, hashes.length()));
                }
            }
            return hashes;
        }
    }
}
