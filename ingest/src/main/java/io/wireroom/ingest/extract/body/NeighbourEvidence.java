package io.wireroom.ingest.extract.body;

import java.util.List;
import java.util.Optional;

/** What stands before and behind a block. */
final class NeighbourEvidence {
    private static final int AWAY = Cue.REFERENCE.bit() | Cue.APPEAL.bit() | Cue.COMMENT.bit() | Cue.ADVERT.bit();
    private static final int LOOKED_BACK = 40;
    private static final int NOWHERE = -1;

    private final List<Block> blocks;
    private final int[] cues;

    NeighbourEvidence(List<Block> blocks, int[] cues) {
        this.blocks = blocks;
        this.cues = cues;
    }

    void add(Row row, Block block, int at) {
        neighbour(row, "before", block, at - 1);
        neighbour(row, "twoBefore", block, at - 2);
        neighbour(row, "after", block, at + 1);
        neighbour(row, "twoAfter", block, at + 2);
        heading(row, at);
    }

    private void neighbour(Row row, String name, Block block, int at) {
        Optional<Block> other = at < 0 || at >= blocks.size() ? Optional.empty() : Optional.of(blocks.get(at));
        row.add(name, ".weight", other.map(found -> Math.log1p(found.weight())).orElse(-1.0));
        row.add(name, ".linked", other.map(found -> found.linked).orElse(-1.0));
        row.add(name, ".kind", other.map(found -> found.kind.number).orElse(-1));
        row.add(name, ".prose", other.filter(Block::isProse).isPresent());
        row.add(
                name + ".sameShape",
                other.filter(found -> found.place.shape == block.place.shape).isPresent());
        row.add(name, ".sendsAway", other.isPresent() && sendsAway(at));
    }

    /** The last heading before the block, which may open a list of other articles or the comments. */
    private void heading(Row row, int at) {
        int heading = at - 1;
        while (heading >= 0 && at - heading < LOOKED_BACK && blocks.get(heading).kind != Block.Kind.HEADING) {
            heading--;
        }
        boolean found = heading >= 0 && blocks.get(heading).kind == Block.Kind.HEADING;
        row.add("heading.distance", found ? at - heading : NOWHERE);
        row.add("heading.sendsAway", found && sendsAway(heading));
        row.add("heading.weight", found ? Math.log1p(blocks.get(heading).weight()) : 0);
        row.add("heading.linked", found ? blocks.get(heading).linked : 0);
    }

    private boolean sendsAway(int at) {
        return (cues[at] & AWAY) != 0;
    }
}
