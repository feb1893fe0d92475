package io.wireroom.web.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the list of feeds.
 *
 * @param next cursor of the next page; absent on the last
 * @param total feeds that fit the filter, on all pages
 * @param states how many of all feeds are in each state, whatever the filter
 * @param complete false while the list is still being read from Kafka
 * @param awaySince since when Kafka is away, so that the list may be old
 */
public record FeedPage(
        List<FeedItem> items,
        Optional<String> next,
        int total,
        Map<FeedHealth, Integer> states,
        boolean complete,
        Optional<Instant> awaySince) {
    public FeedPage {
        items = List.copyOf(items);
        states = Map.copyOf(states);
    }
}
