package io.wireroom.ingest.extract.body;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which blocks of a page are kept, by how likely each belongs to the article and by what stands around it. */
final class Selection {
    private static final double KEPT = 0.5;
    private static final double HARDLY_ANY = 0.15;
    private static final double SURE = 0.7;
    private static final double ALL_LINK = 0.9;
    private static final int LABEL = 60;
    private static final int LONGEST_CELL = 120;
    private static final int FEWEST_CELLS = 4;

    private final List<Block> blocks;
    private final double[] likelihoods;
    private final double bound;
    private final boolean[] kept;

    Selection(List<Block> blocks, double[] likelihoods) {
        this.blocks = blocks;
        this.likelihoods = likelihoods;
        this.bound = bound();
        this.kept = new boolean[blocks.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = likelihoods[i] > (isLinkedLabel(blocks.get(i)) ? Math.max(bound, SURE) : bound);
        }
        keepTablesWhole();
        dropHeadingsOfNothing();
    }

    /** Half, or half of the best text on a page where none reaches that; where none comes near, nothing is kept. */
    private double bound() {
        double best = IntStream.range(0, likelihoods.length)
                .filter(i -> blocks.get(i).kind != Block.Kind.HEADING && !isLinkedLabel(blocks.get(i)))
                .mapToDouble(i -> likelihoods[i])
                .max()
                .orElse(0);
        return best > KEPT ? KEPT : Math.max(HARDLY_ANY, best / 2);
    }

    /** An item of a list of links, as stand inside many articles: it has to be sure. */
    private static boolean isLinkedLabel(Block block) {
        return block.linked > ALL_LINK
                && block.weight() < LABEL
                && (block.kind == Block.Kind.ITEM || block.kind == Block.Kind.LOOSE);
    }

    /**
     * The cells of a table of data stay or go together, by their mean, which may be low between blocks that are kept; tables
     * that lay out a page have longer cells, or other blocks in them.
     */
    private void keepTablesWhole() {
        Map<Place, Cells> tables = new HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            Place table = table(blocks.get(i));
            if (table != null) {
                tables.computeIfAbsent(table, key -> new Cells()).add(blocks.get(i), likelihoods[i]);
            }
        }
        tables.forEach((table, cells) -> {
            if (cells.areDataOf(table)) {
                boolean within = isKeptBefore(table.from) && isKeptBehind(table.to);
                Arrays.fill(kept, table.from, table.to, cells.mean() > (within ? HARDLY_ANY : bound));
            }
        });
    }

    private boolean isKeptBefore(int from) {
        return from > 0 && kept[from - 1];
    }

    private boolean isKeptBehind(int to) {
        return to < kept.length && kept[to];
    }

    private static @Nullable Place table(Block block) {
        if (block.kind != Block.Kind.CELL) {
            return null;
        }
        Place at = block.place;
        while (at != null && !at.tag().equals("table")) {
            at = at.parent;
        }
        return at;
    }

    private static final class Cells {
        private int count;
        private int longest;
        private double likely;

        void add(Block cell, double likelihood) {
            count++;
            longest = Math.max(longest, cell.weight());
            likely += likelihood;
        }

        boolean areDataOf(Place table) {
            return count >= FEWEST_CELLS && count == table.to - table.from && longest <= LONGEST_CELL;
        }

        double mean() {
            return likely / count;
        }
    }

    private void dropHeadingsOfNothing() {
        boolean textFollows = false;
        for (int i = kept.length - 1; i >= 0; i--) {
            boolean heading = blocks.get(i).kind == Block.Kind.HEADING;
            kept[i] &= !heading || textFollows;
            textFollows = kept[i] ? !heading : textFollows && !heading;
        }
    }

    boolean keeps(int block) {
        return kept[block];
    }

    /** The kept blocks separated by blank lines, the cells of a row of a table by bars. */
    String text() {
        StringBuilder text = new StringBuilder();
        Block last = null;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                Block block = blocks.get(i);
                text.append(last == null ? "" : isSameRow(last, block) ? " | " : "\n\n");
                text.append(block.text);
                last = block;
            }
        }
        return text.toString();
    }

    private static boolean isSameRow(Block one, Block other) {
        return one.kind == Block.Kind.CELL
                && other.kind == Block.Kind.CELL
                && Objects.equals(one.place.parent, other.place.parent);
    }

    /** Weight of what is kept among the blocks {@code from} up to but without {@code to}. */
    int weight(int from, int to) {
        int weight = 0;
        for (int i = from; i < to; i++) {
            weight += kept[i] ? blocks.get(i).weight() : 0;
        }
        return weight;
    }

    int weight() {
        return weight(0, kept.length);
    }

    /**
     * The F1 that the likelihoods let expect of the selection, 0 to 1: twice the likely text that was kept, beside all that
     * was kept and all that is likely.
     */
    double confidence() {
        double likely = 0;
        double likelyAndKept = 0;
        for (int i = 0; i < kept.length; i++) {
            double mass = likelihoods[i] * blocks.get(i).weight();
            likely += mass;
            likelyAndKept += kept[i] ? mass : 0;
        }
        return likely == 0 ? 0 : 2 * likelyAndKept / (weight() + likely);
    }
}
