package io.wireroom.ingest.poll;

import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.profile.Silence;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;

/**
 * A feed that this instance owns. A changed subscription, or a partition that comes back, makes a new one: a poll that
 * returns to a feed which is no longer followed is dropped. Confined to the poll loop's thread.
 */
final class FollowedFeed {
    private final Subscription subscription;
    private final int partition;
    private FeedState state;
    private boolean out;
    private String place = "";
    private String host = "";
    private String lane = "";
    private boolean silent;

    FollowedFeed(Subscription subscription, int partition, FeedState state) {
        this.subscription = subscription;
        this.partition = partition;
        this.state = state;
        settle();
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

    /** Host that is asked for it, which is another than its URL's once it has moved. */
    String host() {
        return host;
    }

    /** Registrable domain that is asked for it. */
    String lane() {
        return lane;
    }

    /** State after the last committed poll. */
    FeedState state() {
        return state;
    }

    /** True when it answers and has posted nothing for longer than is ordinary for it. */
    boolean silent() {
        return silent;
    }

    /** True from when it is taken to be polled until that poll is committed, or called off. */
    boolean isOut() {
        return out;
    }

    void out(boolean now) {
        this.out = now;
    }

    void state(FeedState committed) {
        this.state = committed;
        settle();
    }

    private void settle() {
        silent = Silence.isSilent(state);
        String now = state.getLocation().orElse(url());
        if (!now.equals(place)) {
            place = now;
            host = WebAddress.of(now).map(WebAddress::host).orElse(now);
            lane = DomainPartitioner.domain(now);
        }
    }
}
