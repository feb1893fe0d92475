package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What partitions held when they were taken over.
 *
 * @param feeds subscriptions, each with its partition and, once polled, its state
 * @param forgotten feeds that have a state and are no longer subscribed
 * @param positions by partition, the offset of {@code wireroom.feeds} up to which the subscriptions were read
 */
record Restored(List<Owned> feeds, List<ForgottenFeed> forgotten, Map<Integer, Long> positions) {

    /** A subscription, where it stands, and its state. */
    record Owned(Subscription subscription, int partition, Optional<FeedState> state) {}

    Restored {
        feeds = List.copyOf(feeds);
        forgotten = List.copyOf(forgotten);
        positions = Map.copyOf(positions);
    }
}
