package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;

/**
 * A feed that this instance owns. A changed subscription, or a partition that comes back, makes a new one: a poll that
 * returns to a feed which is no longer followed is dropped. Confined to the poll loop's thread.
 */
final class FollowedFeed {
    private final Subscription subscription;
    private final int partition;
    private final String domain;
    private FeedState state;

    FollowedFeed(Subscription subscription, int partition, FeedState state) {
        this.subscription = subscription;
        this.partition = partition;
        this.domain = DomainPartitioner.domain(subscription.getUrl());
        this.state = state;
    }

    String url() {
        return subscription.getUrl();
    }

    Subscription subscription() {
        return subscription;
    }

    /** Partition of {@code wireroom.feeds} and of {@code wireroom.feed-state}. */
    int partition() {
        return partition;
    }

    /** Registrable domain. */
    String domain() {
        return domain;
    }

    /** State after the last committed poll. */
    FeedState state() {
        return state;
    }

    void state(FeedState committed) {
        this.state = committed;
    }
}
