package io.wireroom.ingest.boilerplate;

import io.wireroom.ingest.boilerplate.PageLesson.TaughtBlock;
import io.wireroom.schemas.record.SeenBlock;
import io.wireroom.schemas.record.SourceBlocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The blocks that the pages of one host held lately, each with up to three of the different pages that held it without
 * speaking of their subject, in 16 bytes.
 * A block of three pages is boilerplate until 200 pages have come without it; fewer pages are forgotten after 50. Of more
 * than 512 blocks the one that was seen longest ago goes, where each further page counts as if it had been seen 50 pages
 * later. Deterministic. Not thread-safe.
 */
final class SeenBlocks {
    /** Most blocks that are remembered: 8 KiB. */
    static final int MOST = 512;

    private static final int FRESH = 50;
    private static final int KEPT = 200;
    private static final int FIRST_ROOM = 32;

    private final BlockRows rows;
    private int pages;

    SeenBlocks() {
        this(new BlockRows(FIRST_ROOM), 0);
    }

    private SeenBlocks(BlockRows rows, int pages) {
        this.rows = rows;
        this.pages = pages;
    }

    /** What was written of a host. */
    static SeenBlocks of(SourceBlocks written) {
        List<SeenBlock> blocks = written.getBlocks();
        BlockRows rows = new BlockRows(Math.max(FIRST_ROOM, Math.min(MOST, blocks.size())));
        for (SeenBlock block : blocks.subList(0, Math.min(MOST, blocks.size()))) {
            rows.set(rows.grow(), block.getFingerprint(), block.getMarks(), block.getLastSeen());
        }
        return new SeenBlocks(rows, written.getPages());
    }

    /** To be written. */
    SourceBlocks written(String host, Instant at) {
        List<SeenBlock> blocks = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            blocks.add(new SeenBlock(rows.fingerprint(row), rows.marks(row), rows.lastSeen(row)));
        }
        return new SourceBlocks(host, pages, blocks, at);
    }

    /** What is boilerplate by now; does not change with what is learnt later. */
    Boilerplate known() {
        Set<Integer> repeated = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            if (isRepeated(row)) {
                repeated.add(rows.fingerprint(row));
            }
        }
        return repeated.isEmpty() ? Boilerplate.NONE : block -> repeated.contains(Fingerprint.of(block));
    }

    /**
     * Learns from a page, unless most of what it says is known: the same article under another address, a newer state of it,
     * a live ticker.
     *
     * @return false where nothing was learnt
     */
    boolean learn(PageLesson page) {
        if (page.blocks().isEmpty() || isKnown(page.blocks())) {
            return false;
        }
        pages++;
        page.blocks().forEach(block -> note(block, page.mark()));
        return true;
    }

    /** Whether more than half of the text that is no boilerplate was seen before. */
    private boolean isKnown(List<TaughtBlock> blocks) {
        int all = 0;
        int seen = 0;
        for (TaughtBlock block : blocks) {
            int row = rows.find(block.fingerprint());
            boolean known = row >= 0 && isFresh(row);
            if (!known || !isRepeated(row)) {
                all += block.length();
                seen += known ? block.length() : 0;
            }
        }
        return 2 * seen > all;
    }

    /** A page adds its mark to a block; one whose subject the block speaks of takes a mark off instead. */
    private void note(TaughtBlock block, int mark) {
        int row = rows.find(block.fingerprint());
        long before = row >= 0 && isFresh(row) ? rows.marks(row) : 0;
        long marks = block.onTopic() ? PageMarks.withoutLast(before) : PageMarks.with(before, mark);
        rows.set(row < 0 ? newRow() : row, block.fingerprint(), marks, pages);
    }

    private int newRow() {
        return rows.size() < MOST ? rows.grow() : leastWorth();
    }

    private int leastWorth() {
        int least = 0;
        for (int row = 1; row < rows.size(); row++) {
            least = worth(row) < worth(least) ? row : least;
        }
        return least;
    }

    private int worth(int row) {
        return rows.lastSeen(row) + FRESH * PageMarks.count(rows.marks(row));
    }

    private boolean isRepeated(int row) {
        return PageMarks.areFull(rows.marks(row)) && isFresh(row);
    }

    private boolean isFresh(int row) {
        return pages - rows.lastSeen(row) <= (PageMarks.areFull(rows.marks(row)) ? KEPT : FRESH);
    }
}
