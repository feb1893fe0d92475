package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.util.List;
import java.util.Map;

/**
 * What partitions held when they were taken over.
 *
 * @param feeds subscriptions, each with its partition
 * @param states by feed URL; those of feeds that are no longer subscribed too
 * @param positions by partition, the offset of {@code wireroom.feeds} up to which the subscriptions were read
 */
record Restored(List<Owned> feeds, Map<String, FeedState> states, Map<Integer, Long> positions) {

    /** A subscription and where it stands. */
    record Owned(Subscription subscription, int partition) {}

    Restored {
        feeds = List.copyOf(feeds);
        states = Map.copyOf(states);
        positions = Map.copyOf(positions);
    }
}
