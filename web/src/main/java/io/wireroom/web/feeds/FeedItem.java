package io.wireroom.web.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed as it is listed. What no poll has told yet is left out.
 *
 * @param id names it in addresses of the API
 * @param state how it is
 * @param lastResult what came of the last poll
 * @param nextPollAt absent while it is paused
 * @param because each bound that acted on the next poll
 * @param silence since when it is silent and what was expected of it
 * @param entriesADay entries found a day since it was subscribed
 * @param counters its ledger
 */
public record FeedItem(
        String id,
        String url,
        Optional<String> title,
        FeedHealth state,
        List<String> tags,
        Optional<String> language,
        boolean paused,
        Instant addedAt,
        Optional<String> format,
        Optional<Instant> lastPolledAt,
        Optional<String> lastResult,
        Optional<Instant> lastSuccessAt,
        Optional<Instant> nextPollAt,
        List<String> because,
        long gaps,
        Optional<Instant> lastGapAt,
        Optional<String> silence,
        double entriesADay,
        Optional<String> failureReason,
        Optional<String> failureDetail,
        FeedCounts counters) {
    public FeedItem {
        tags = List.copyOf(tags);
        because = List.copyOf(because);
    }
}
