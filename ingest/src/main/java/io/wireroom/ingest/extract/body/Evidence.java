package io.wireroom.ingest.extract.body;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What can be known of each block without understanding it: its own shape, its place, its neighbours, and who agrees that it
 * belongs to the article.
 */
final class Evidence {
    private final List<Block> blocks;
    private final Regions regions;
    private final TextEvidence texts;
    private final BoxEvidence boxes;
    private final PlaceEvidence places;
    private final NeighbourEvidence neighbours;

    /**
     * @param title of the article
     * @param spare the article's text as the page gives it elsewhere
     */
    Evidence(Layout layout, Optional<String> title, Optional<String> spare) {
        this.blocks = layout.blocks();
        Sums sums = new Sums(layout);
        Headline headline = new Headline(title);
        OptionalInt shown = headline.in(blocks);
        Optional<Place> place = shown.isPresent() ? Optional.of(blocks.get(shown.getAsInt()).place) : Optional.empty();
        this.regions = new Regions(layout, sums, place);
        int[] cues = blocks.stream().mapToInt(block -> CueWords.of(block.words)).toArray();
        Set<Integer> shingles = Shingles.of(spare.orElse(""));
        this.texts = new TextEvidence(sums, headline, shingles, cues);
        this.boxes = new BoxEvidence(sums);
        this.places = new PlaceEvidence(blocks, sums, regions, shown);
        this.neighbours = new NeighbourEvidence(blocks, cues);
    }

    Regions regions() {
        return regions;
    }

    /** Writes the evidence on a block into a row. */
    void fill(Row row, int at) {
        row.clear();
        Block block = blocks.get(at);
        texts.add(row, block, at);
        boxes.add(row, block.place);
        places.add(row, block, at);
        neighbours.add(row, block, at);
    }
}
