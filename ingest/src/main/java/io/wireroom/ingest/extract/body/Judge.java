package io.wireroom.ingest.extract.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weighs the evidence on a block by gradient-boosted trees (Friedman 2001) that were trained on labelled pages; how, and what
 * came of it on pages of unseen sites, is in decision 0025. Thread-safe.
 *
 * <p>Its file holds a line {@code columns} with the names of the evidence in order, a line {@code base} with the score before
 * any evidence, and a line {@code tree} each with its nodes: {@code column,bound,left,right,value} for a question (a number
 * up to the bound goes left) and {@code value} for an answer. Scores are log-odds.
 */
final class Judge {
    private static final Judge TRAINED = read(Vocabulary.lines("judge.trees"));
    private static final int STRONGEST = 4;

    private final List<String> columns;
    private final double base;

    /** The root of each tree. */
    private final int[] roots;

    /** Of each node the column that it asks for, -1 for an answer. */
    private final int[] asked;

    private final float[] bounds;

    /** Of each question the node for a number up to its bound; the other one is right behind that. */
    private final int[] next;

    private final float[] values;

    private Judge(List<String> columns, double base, List<String[]> trees) {
        this.columns = columns;
        this.base = base;
        int nodes = trees.stream().mapToInt(tree -> tree.length).sum();
        this.roots = new int[trees.size()];
        this.asked = new int[nodes];
        this.bounds = new float[nodes];
        this.next = new int[nodes];
        this.values = new float[nodes];
        int size = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = size;
            size = plant(trees.get(i), size);
        }
    }

    /** Writes a tree's nodes from one on, level by level; returns the node behind them. */
    private int plant(String[] tree, int root) {
        int free = root + 1;
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {0, root}));
        while (!open.isEmpty()) {
            int[] node = open.remove();
            String[] parts = tree[node[0]].split(",");
            values[node[1]] = Float.parseFloat(parts[parts.length - 1]);
            asked[node[1]] = -1;
            if (parts.length > 1) {
                asked[node[1]] = Integer.parseInt(parts[0]);
                bounds[node[1]] = Float.parseFloat(parts[1]);
                next[node[1]] = free;
                open.add(new int[] {Integer.parseInt(parts[2]), free++});
                open.add(new int[] {Integer.parseInt(parts[3]), free++});
            }
        }
        return free;
    }

    static Judge trained() {
        return TRAINED;
    }

    private static Judge read(List<String> lines) {
        List<String> columns = List.of();
        double base = 0;
        List<String[]> trees = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "columns" -> columns = List.of(Arrays.copyOfRange(words, 1, words.length));
                case "base" -> base = Double.parseDouble(words[1]);
                case "tree" -> trees.add(Arrays.copyOfRange(words, 1, words.length));
                default -> throw new IllegalStateException("unknown line in judge.trees: " + words[0]);
            }
        }
        return new Judge(columns, base, trees);
    }

    /** The evidence that this judge was trained on, in its order. */
    List<String> columns() {
        return columns;
    }

    /** How likely a block belongs to the article, 0 to 1. */
    double likelihood(Row row) {
        double score = base;
        for (int root : roots) {
            int node = root;
            while (asked[node] >= 0) {
                node = next(node, row);
            }
            score += values[node];
        }
        return 1 / (1 + Math.exp(-score));
    }

    private int next(int node, Row row) {
        return row.value(asked[node]) <= bounds[node] ? next[node] : next[node] + 1;
    }

    /**
     * The evidence that moved the score most, such as {@code +1.2 weight}: each question is credited with what its answer
     * changed (Saabas's path contributions).
     */
    List<String> reasons(Row row) {
        Map<Integer, Double> credits = new HashMap<>();
        for (int root : roots) {
            int node = root;
            while (asked[node] >= 0) {
                int answer = next(node, row);
                credits.merge(asked[node], (double) values[answer] - values[node], Double::sum);
                node = answer;
            }
        }
        return credits.entrySet().stream()
                .sorted((one, other) -> Double.compare(Math.abs(other.getValue()), Math.abs(one.getValue())))
                .limit(STRONGEST)
                .map(credit -> String.format(Locale.ROOT, "%+.1f %s", credit.getValue(), columns.get(credit.getKey())))
                .toList();
    }
}
