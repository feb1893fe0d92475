package io.wireroom.web.rejections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of the rejections, the newest first.
 *
 * @param next cursor of the next page; absent on the last
 * @param total rejections that fit the filter, on all pages
 * @param counts of all rejections that are held, whatever the filter; the most frequent first
 * @param complete false while they are still being read from Kafka
 * @param awaySince since when Kafka is away, so that newer ones are missing
 */
public record RejectionPage(
        List<RejectionItem> items,
        Optional<String> next,
        int total,
        List<RejectionCount> counts,
        boolean complete,
        Optional<Instant> awaySince) {
    public RejectionPage {
        items = List.copyOf(items);
        counts = List.copyOf(counts);
    }
}
