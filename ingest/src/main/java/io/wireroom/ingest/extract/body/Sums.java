package io.wireroom.ingest.extract.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is added up over the blocks of a page: by place, by shape, and up to each block. */
final class Sums {
    final int prose;
    private final int[] proseBefore;
    private final int[] textBefore;
    private final int[] firstHeadingsBefore;
    private final Map<Integer, Shape> shapes = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    /** The blocks that stand in places of one shape. */
    static final class Shape {
        int count;
        int text;
        int prose;
        int linked;
    }

    Sums(Layout layout) {
        List<Block> blocks = layout.blocks();
        proseBefore = new int[blocks.size() + 1];
        textBefore = new int[blocks.size() + 1];
        firstHeadingsBefore = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int blockProse = block.isProse() ? block.weight() : 0;
            proseBefore[i + 1] = proseBefore[i] + blockProse;
            textBefore[i + 1] = textBefore[i] + block.weight();
            firstHeadingsBefore[i + 1] =
                    firstHeadingsBefore[i] + (block.place.tag().equals("h1") ? 1 : 0);
            times.merge(block.text, 1, Integer::sum);
            add(block, blockProse);
        }
        addUp(layout.places());
        countPeers(layout.places());
        prose = layout.places().get(0).prose;
    }

    private void add(Block block, int blockProse) {
        int linked = (int) Math.round(block.weight() * block.linked);
        block.place.text += block.weight();
        block.place.prose += blockProse;
        block.place.linked += linked;
        Shape shape = shapes.computeIfAbsent(block.place.shape, key -> new Shape());
        shape.count++;
        shape.text += block.weight();
        shape.prose += blockProse;
        shape.linked += linked;
    }

    /** Places stand behind the ones that hold them. */
    private static void addUp(List<Place> places) {
        for (int i = places.size() - 1; i > 0; i--) {
            Place place = places.get(i);
            Place parent = place.parent;
            if (parent != null) {
                parent.text += place.text;
                parent.prose += place.prose;
                parent.linked += place.linked;
            }
        }
    }

    private static void countPeers(List<Place> places) {
        Map<Place, Map<Integer, Integer>> peers = new HashMap<>();
        for (Place place : places) {
            if (place.parent != null && place.prose > 0) {
                place.peersBefore = peers.computeIfAbsent(place.parent, parent -> new HashMap<>())
                                .merge(place.shape, 1, Integer::sum)
                        - 1;
            }
        }
        for (Place place : places) {
            place.peers = place.parent == null
                    ? 1
                    : peers.getOrDefault(place.parent, Map.of()).getOrDefault(place.shape, 0);
        }
    }

    /** Weight of the prose of blocks {@code from} up to but without {@code to}. */
    int prose(int from, int to) {
        return proseBefore[to] - proseBefore[from];
    }

    /** Weight of the text of blocks {@code from} up to but without {@code to}. */
    int text(int from, int to) {
        return textBefore[to] - textBefore[from];
    }

    /** How many {@code h1} stand before a block. */
    int firstHeadingsBefore(int block) {
        return firstHeadingsBefore[block];
    }

    Shape shape(Place place) {
        return shapes.getOrDefault(place.shape, new Shape());
    }

    /** How often the page holds this very text. */
    int times(String text) {
        return times.getOrDefault(text, 1);
    }

    /** Part of the page's prose, 0 to 1. */
    double share(int part) {
        return share(part, prose);
    }

    static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
