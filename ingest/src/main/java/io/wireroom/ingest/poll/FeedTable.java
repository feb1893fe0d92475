package io.wireroom.ingest.poll;

import io.wireroom.ingest.pace.Lanes;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The feeds that this instance owns, and whose turn it is. Not thread-safe. */
final class FeedTable {
    private final Map<String, FollowedFeed> feeds = new HashMap<>();
    private final Lanes<FollowedFeed> lanes;
    private final Duration domainGap;

    /** @param domainGap rest between two polls of feeds under one registrable domain */
    FeedTable(Duration domainGap) {
        this.domainGap = domainGap;
        this.lanes = new Lanes<>(domainGap);
    }

    /** Follows a feed, or takes note of its changed subscription; the state of a feed already followed stays. */
    void follow(Subscription subscription, int partition, FeedState restored) {
        FollowedFeed before = feeds.get(subscription.getUrl());
        if (before != null && before.subscription().equals(subscription)) {
            return;
        }
        FeedState state = before == null ? restored : before.state();
        forget(before);
        FollowedFeed feed = new FollowedFeed(subscription, partition, state);
        feeds.put(feed.url(), feed);
        state.getLastPolledAt().ifPresent(at -> rest(feed, at.plus(domainGap)));
        enqueue(feed);
    }

    /** Stops following a feed; empty when it was not followed. */
    Optional<FollowedFeed> unfollow(String url) {
        FollowedFeed feed = feeds.remove(url);
        forget(feed);
        return Optional.ofNullable(feed);
    }

    /** Stops following all feeds of partitions that go to another instance. */
    void revoke(Collection<Integer> partitions) {
        Set<Integer> gone = new HashSet<>(partitions);
        feeds.values().removeIf(feed -> gone.contains(feed.partition()));
        lanes.removeIf(feed -> gone.contains(feed.partition()));
    }

    /** The feed to poll now. */
    Optional<FollowedFeed> take(Instant now) {
        return lanes.take(now);
    }

    /** A poll has returned: the next feed of its domain may go after the gap. */
    void returned(FollowedFeed feed, Instant now) {
        lanes.release(feed.domain(), now);
    }

    /** True while results of the feed may be committed. */
    boolean owns(FollowedFeed feed) {
        return feeds.get(feed.url()) == feed;
    }

    /** A poll is committed: the feed waits for its next one. */
    void committed(FollowedFeed feed, FeedState state) {
        feed.state(state);
        enqueue(feed);
    }

    /** Keeps all feeds of the feed's domain at rest until an instant, as their server asked. */
    void rest(FollowedFeed feed, Instant until) {
        lanes.rest(feed.domain(), until);
    }

    Optional<Instant> nextAt() {
        return lanes.nextAt();
    }

    /** Partitions of all feeds. */
    Set<Integer> partitions() {
        return feeds.values().stream().map(FollowedFeed::partition).collect(Collectors.toSet());
    }

    Collection<FollowedFeed> feeds() {
        return feeds.values();
    }

    void sweep(Instant now) {
        lanes.sweep(now);
    }

    private void enqueue(FollowedFeed feed) {
        if (!feed.subscription().getPaused()) {
            lanes.add(feed.domain(), feed, feed.state().getNextPollAt());
        }
    }

    private void forget(@Nullable FollowedFeed feed) {
        if (feed != null) {
            lanes.remove(feed.domain(), feed);
        }
    }
}
