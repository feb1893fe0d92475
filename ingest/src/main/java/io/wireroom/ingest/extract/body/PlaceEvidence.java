package io.wireroom.ingest.extract.body;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Where a block stands: in its places, towards the regions that may hold the article, and on the page. */
final class PlaceEvidence {
    private static final int FAR = 12;
    private static final int WINDOW = 4;

    private final List<Block> blocks;
    private final Sums sums;
    private final Regions regions;
    private final OptionalInt headline;

    PlaceEvidence(List<Block> blocks, Sums sums, Regions regions, OptionalInt headline) {
        this.blocks = blocks;
        this.sums = sums;
        this.regions = regions;
        this.headline = headline;
    }

    void add(Row row, Block block, int at) {
        shape(row, block.place);
        places(row, block.place);
        distance(row, "middle", block, at);
        distance(row, "grown", block, at);
        distance(row, "chosen", block, at);
        row.add("depth", block.place.depth);
        for (BoxName name : Regions.DECLARATIONS) {
            within(row, name, regions.declared(name), at);
        }
        within(row, "around", regions.around, at);
        position(row, at);
        Place parent = block.place.parent;
        part(row, "grown", regions.grown, at);
        part(row, "chosen", regions.chosen, at);
        part(row, "parent", parent == null ? block.place : parent, at);
    }

    private void shape(Row row, Place place) {
        Sums.Shape shape = sums.shape(place);
        row.add("shape.count", Math.log1p(shape.count));
        row.add("shape.prose", sums.share(shape.prose));
        row.add("shape.mean", Math.log1p((double) shape.text / Math.max(1, shape.count)));
        row.add("shape.linked", Sums.share(shape.linked, shape.text));
    }

    private void places(Row row, Place own) {
        Place parent = own.parent;
        Place grandparent = parent == null ? null : parent.parent;
        place(row, "own", own);
        place(row, "parent", parent);
        place(row, "grandparent", grandparent);
        place(row, "greatGrandparent", grandparent == null ? null : grandparent.parent);
    }

    private void place(Row row, String name, @Nullable Place place) {
        int size = place == null ? 1 : Math.max(1, place.to - place.from);
        row.add(name, ".prose", place == null ? -1 : sums.share(place.prose));
        row.add(name, ".proseShare", place == null ? -1 : Sums.share(place.prose, place.text));
        row.add(name, ".linked", place == null ? -1 : place.linkDensity());
        row.add(name, ".mean", place == null ? -1 : Math.log1p((double) place.text / size));
        row.add(name, ".blocks", place == null ? -1 : Math.log1p(size));
    }

    private Place region(String name) {
        return switch (name) {
            case "middle" -> regions.middle;
            case "grown" -> regions.grown;
            default -> regions.chosen;
        };
    }

    /** Steps up from a region, and down to the block, by way of the place that holds both; blocks between them. */
    private void distance(Row row, String name, Block block, int at) {
        Place region = region(name);
        Place meeting = region;
        while (meeting.parent != null && !meeting.holds(at)) {
            meeting = meeting.parent;
        }
        row.add(name, ".up", Math.min(FAR, region.depth - meeting.depth));
        row.add(name, ".down", Math.min(FAR, block.place.depth - meeting.depth));
        row.add(name, ".before", at < region.from ? Math.log1p(region.from - at) : 0);
        row.add(name, ".behind", at >= region.to ? Math.log1p(at - region.to + 1) : 0);
        row.add(name, ".meetingProse", sums.share(meeting.prose));
    }

    private void within(Row row, Object name, Optional<Place> place, int at) {
        boolean known = place.isPresent();
        row.add(name, ".within", !known ? -1 : place.get().holds(at) ? 1 : 0);
        row.add(name, ".prose", !known ? -1 : sums.share(place.get().prose));
    }

    private void position(Row row, int at) {
        row.add("position", (double) at / blocks.size());
        row.add("proseBefore", sums.share(sums.prose(0, at)));
        row.add("proseAfter", sums.share(sums.prose(at + 1, blocks.size())));
        row.add("behindHeadline", headline.isEmpty() ? -30 : Math.max(-20, Math.min(60, at - headline.getAsInt())));
        int from = Math.max(0, at - WINDOW);
        int to = Math.min(blocks.size(), at + WINDOW + 1);
        row.add("window.prose", Sums.share(sums.prose(from, to), sums.text(from, to)));
        row.add("window.text", Math.log1p(sums.text(from, to)));
        row.add("firstHeadingsBefore", Math.min(10, sums.firstHeadingsBefore(at)));
        row.add("page.firstHeadings", Math.min(10, sums.firstHeadingsBefore(blocks.size())));
        row.add("page.prose", Math.log1p(sums.prose));
        row.add("page.blocks", Math.log1p(blocks.size()));
    }

    private void part(Row row, String name, Place place, int at) {
        boolean inside = place.holds(at);
        row.add(name, ".proseBefore", inside ? Sums.share(sums.prose(place.from, at), place.prose) : -1);
        row.add(name, ".proseAfter", inside ? Sums.share(sums.prose(at + 1, place.to), place.prose) : -1);
    }
}
