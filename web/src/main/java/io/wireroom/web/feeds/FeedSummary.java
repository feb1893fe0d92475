package io.wireroom.web.feeds;

import java.util.Map;

/**
 * All feeds together.
 *
 * @param states how many feeds are in each state
 * @param ledger sums over the lives of all feeds
 * @param complete false while they are still being read from Kafka
 */
public record FeedSummary(Map<FeedHealth, Integer> states, FeedCounts ledger, boolean complete) {
    public FeedSummary {
        states = Map.copyOf(states);
    }
}
