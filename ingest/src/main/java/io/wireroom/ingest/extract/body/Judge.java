package io.wireroom.ingest.extract.body;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<Tree> trees;

    private record Tree(int[] columns, float[] bounds, int[] left, int[] right, float[] values) {}

    private Judge(List<String> columns, double base, List<Tree> trees) {
        this.columns = columns;
        this.base = base;
        this.trees = trees;
    }

    static Judge trained() {
        return TRAINED;
    }

    private static Judge read(List<String> lines) {
        List<String> columns = List.of();
        double base = 0;
        List<Tree> trees = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "columns" -> columns = List.of(Arrays.copyOfRange(words, 1, words.length));
                case "base" -> base = Double.parseDouble(words[1]);
                case "tree" -> trees.add(tree(words));
                default -> throw new IllegalStateException("unknown line in judge.trees: " + words[0]);
            }
        }
        return new Judge(columns, base, trees);
    }

    private static Tree tree(String[] nodes) {
        int size = nodes.length - 1;
        Tree tree = new Tree(new int[size], new float[size], new int[size], new int[size], new float[size]);
        for (int i = 0; i < size; i++) {
            String[] parts = nodes[i + 1].split(",");
            boolean answer = parts.length == 1;
            tree.columns[i] = answer ? -1 : Integer.parseInt(parts[0]);
            tree.bounds[i] = answer ? 0 : Float.parseFloat(parts[1]);
            tree.left[i] = answer ? 0 : Integer.parseInt(parts[2]);
            tree.right[i] = answer ? 0 : Integer.parseInt(parts[3]);
            tree.values[i] = Float.parseFloat(parts[parts.length - 1]);
        }
        return tree;
    }

    /** The evidence that this judge was trained on, in its order. */
    List<String> columns() {
        return columns;
    }

    /** How likely a block belongs to the article, 0 to 1. */
    double likelihood(Row row) {
        double score = base;
        for (Tree tree : trees) {
            int node = 0;
            while (tree.columns[node] >= 0) {
                node = next(tree, node, row);
            }
            score += tree.values[node];
        }
        return 1 / (1 + Math.exp(-score));
    }

    private static int next(Tree tree, int node, Row row) {
        return row.value(tree.columns[node]) <= tree.bounds[node] ? tree.left[node] : tree.right[node];
    }

    /**
     * The evidence that moved the score most, such as {@code +1.2 weight}: each question is credited with what its answer
     * changed (Saabas's path contributions).
     */
    List<String> reasons(Row row) {
        Map<Integer, Double> credits = new HashMap<>();
        for (Tree tree : trees) {
            int node = 0;
            while (tree.columns[node] >= 0) {
                int next = next(tree, node, row);
                credits.merge(tree.columns[node], (double) tree.values[next] - tree.values[node], Double::sum);
                node = next;
            }
        }
        return credits.entrySet().stream()
                .sorted((one, other) -> Double.compare(Math.abs(other.getValue()), Math.abs(one.getValue())))
                .limit(STRONGEST)
                .map(credit -> String.format(Locale.ROOT, "%+.1f %s", credit.getValue(), columns.get(credit.getKey())))
                .toList();
    }
}
