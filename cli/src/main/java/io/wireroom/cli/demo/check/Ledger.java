package io.wireroom.cli.demo.check;

import io.wireroom.cli.demo.check.LedgerLine.Part;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.Stage;
import java.util.List;

/**
 * The account of everything that was seen: each line adds up, and what leaves one enters the next.
 *
 * @param lines the sums, from feeds to index
 */
public record Ledger(List<LedgerLine> lines) {

    public Ledger {
        lines = List.copyOf(lines);
    }

    /**
     * The ledger of a demo.
     *
     * @param unchanged articles whose text was known already, as the enrichment counts them
     * @param indexed documents in Elasticsearch
     */
    public static Ledger of(Tally tally, long unchanged, long indexed) {
        return new Ledger(List.of(
                new LedgerLine(
                        "entries seen in feeds",
                        tally.feeds(FeedCounters::getSeen),
                        List.of(
                                new Part("discovered", tally.feeds(FeedCounters::getDiscovered)),
                                new Part("unchanged", tally.feeds(FeedCounters::getUnchanged)),
                                new Part("filtered", tally.feeds(FeedCounters::getFiltered)),
                                new Part("rejected", tally.feeds(FeedCounters::getRejected)))),
                new LedgerLine(
                        "discovered",
                        tally.feeds(FeedCounters::getDiscovered),
                        List.of(
                                new Part("published", tally.articles()),
                                new Part("rejected", tally.rejections(Stage.FETCH)))),
                new LedgerLine(
                        "published",
                        tally.articles(),
                        List.of(
                                new Part("enriched", tally.versions()),
                                new Part("unchanged", unchanged),
                                new Part("rejected", tally.rejections(Stage.ENRICH)))),
                new LedgerLine(
                        "enriched",
                        tally.versions(),
                        List.of(
                                new Part("searchable", indexed),
                                new Part(
                                        "newer version of one",
                                        tally.versions() - tally.newest().size()),
                                new Part("rejected", tally.rejections(Stage.SINK))))));
    }

    public boolean balanced() {
        return lines.stream().allMatch(LedgerLine::balanced);
    }
}
