package io.wireroom.ingest.extract.body;

import java.util.List;

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
        boolean none = at < 0 || at >= blocks.size();
        Block other = none ? block : blocks.get(at);
        row.add(name, ".weight", none ? -1 : Math.log1p(other.weight()));
        row.add(name, ".linked", none ? -1 : other.linked);
        row.add(name, ".kind", none ? -1 : other.kind.number);
        row.add(name, ".prose", !none && other.isProse());
        row.add(name, ".sameShape", !none && other.place.shape == block.place.shape);
        row.add(name, ".sendsAway", !none && sendsAway(at));
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
