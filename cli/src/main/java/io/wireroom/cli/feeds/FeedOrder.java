package io.wireroom.cli.feeds;

import java.time.Instant;
import java.util.Comparator;

/** Orders of a list of feeds; feeds that are equal in one stand by their addresses. */
enum FeedOrder {
    URL(Comparator.comparing(line -> "")),
    /** Healthy ones first. */
    HEALTH(Comparator.comparing(FeedLine::health)),
    /** Quiet ones first. */
    ENTRIES(Comparator.comparingDouble(FeedLine::entriesADay)),
    GAPS(Comparator.comparingLong(FeedLine::gaps)),
    /** The ones that never succeeded first, then the longest ago. */
    SUCCESS(Comparator.comparing(line -> line.lastSuccessAt().orElse(Instant.MIN))),
    /** The soonest first, those that are not polled last. */
    NEXT(Comparator.comparing(line -> line.nextPollAt().orElse(Instant.MAX)));

    private final Comparator<FeedLine> comparator;

    FeedOrder(Comparator<FeedLine> first) {
        this.comparator = first.thenComparing(line -> line.subscription().getUrl());
    }

    Comparator<FeedLine> comparator() {
        return comparator;
    }
}
