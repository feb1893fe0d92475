package io.wireroom.web.feeds;

import java.time.Instant;
import java.util.Comparator;

/** Orders of a list of feeds; those that are equal in one stand by their addresses. */
enum FeedSort {
    URL(Comparator.comparing(item -> "")),
    /** Those that need a look first. */
    STATE(Comparator.comparingInt(FeedSort::urgency)),
    /** Busy ones first. */
    ENTRIES(Comparator.comparingDouble(FeedItem::entriesADay).reversed()),
    /** Most gaps first. */
    GAPS(Comparator.comparingLong(FeedItem::gaps).reversed()),
    /** The latest poll first, those never polled last. */
    LAST(Comparator.comparing((FeedItem item) -> item.lastPolledAt().orElse(Instant.MIN))
            .reversed()),
    /** The soonest poll first, those that are not polled last. */
    NEXT(Comparator.comparing(item -> item.nextPollAt().orElse(Instant.MAX)));

    private final Comparator<FeedItem> comparator;

    FeedSort(Comparator<FeedItem> first) {
        this.comparator = first.thenComparing(FeedItem::url);
    }

    Comparator<FeedItem> comparator() {
        return comparator;
    }

    private static int urgency(FeedItem item) {
        return switch (item.state()) {
            case FAILING -> 0;
            case SILENT -> 1;
            case PARKED -> 2;
            case NEW -> 3;
            case PAUSED -> 4;
            case HEALTHY -> 5;
        };
    }
}
