package io.wireroom.web.feeds;

import io.wireroom.schemas.record.FeedCounters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ledger of a feed, or the sum over many: every entry seen is in one of the four states behind it.
 *
 * @param polls made
 * @param notModified polls that found nothing to read
 * @param failures polls that failed
 * @param gaps successive polls without overlap, so that entries may have been missed
 */
public record FeedCounts(
        long polls,
        long notModified,
        long failures,
        long gaps,
        long seen,
        long discovered,
        long unchanged,
        long filtered,
        long rejected) {
    public static final FeedCounts NONE = new FeedCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static FeedCounts of(FeedCounters c) {
        return new FeedCounts(
                c.getPolls(),
                c.getNotModified(),
                c.getFailures(),
                c.getGaps(),
                c.getSeen(),
                c.getDiscovered(),
                c.getUnchanged(),
                c.getFiltered(),
                c.getRejected());
    }

    public FeedCounts plus(FeedCounts o) {
        return new FeedCounts(
                polls + o.polls,
                notModified + o.notModified,
                failures + o.failures,
                gaps + o.gaps,
                seen + o.seen,
                discovered + o.discovered,
                unchanged + o.unchanged,
                filtered + o.filtered,
                rejected + o.rejected);
    }

    /** True when every entry seen is accounted for. */
    public boolean balances() {
        return seen == discovered + unchanged + filtered + rejected;
    }

    /** Names to numbers, in reading order. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("polls", polls);
        map.put("notModified", notModified);
        map.put("failures", failures);
        map.put("gaps", gaps);
        map.put("seen", seen);
        map.put("discovered", discovered);
        map.put("unchanged", unchanged);
        map.put("filtered", filtered);
        map.put("rejected", rejected);
        return map;
    }
}
