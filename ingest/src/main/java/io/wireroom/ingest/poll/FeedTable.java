package io.wireroom.ingest.poll;

import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.pace.Hosts.Wait;
import io.wireroom.ingest.pace.Hosts.Work;
import io.wireroom.ingest.pace.Lanes;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The feeds that this instance owns, and whose turn it is. Not thread-safe. */
final class FeedTable {
    private static final Duration AFTER_REST = Duration.ofMinutes(2);

    private final Map<String, FollowedFeed> feeds = new ConcurrentHashMap<>();
    private final Hosts hosts;
    private final Lanes<FollowedFeed> lanes;
    private final Duration domainGap;

    /**
     * @param domainGap rest between two polls of feeds under one registrable domain
     * @param hosts whose turns polls share with pages
     */
    FeedTable(Duration domainGap, Hosts hosts) {
        this.hosts = hosts;
        this.domainGap = domainGap;
        this.lanes = new Lanes<>(domainGap);
    }

    /** Follows a feed, or takes note of its changed subscription; the state of a feed already followed stays. */
    void follow(Subscription subscription, int partition, FeedState restored, Instant now) {
        FollowedFeed before = feeds.get(subscription.getUrl());
        if (before != null && before.subscription().equals(subscription)) {
            return;
        }
        FeedState state = before == null ? restored : before.state();
        forget(before);
        FollowedFeed feed = new FollowedFeed(subscription, partition, state);
        feeds.put(feed.url(), feed);
        resumeRests(feed, now);
        enqueue(feed, Resumption.dueAt(state, now));
    }

    /** Rests that the feed's server asked for before a restart hold for its neighbours, too. */
    private void resumeRests(FollowedFeed feed, Instant now) {
        FeedState state = feed.state();
        state.getLastPolledAt()
                .map(polled -> polled.isBefore(now) ? polled : now)
                .ifPresent(polled -> {
                    rest(feed, polled.plus(domainGap));
                    hosts.asked(feed.host(), polled);
                });
        state.getCrawlDelayMillis().map(Duration::ofMillis).ifPresent(delay -> hosts.crawlDelay(feed.host(), delay));
        if (state.getFailureReason().filter(PollDesk.RATE_LIMITED::equals).isPresent()
                && state.getNextPollAt().isAfter(now)) {
            hosts.rest(feed.host(), state.getNextPollAt());
        }
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

    /**
     * The feed to poll now, whose host is then taken. Where somebody else has its turn there, the feed keeps its place and
     * its domain waits; feeds of hosts that rest are put back behind the rest, each at a place of its own.
     */
    Optional<FollowedFeed> take(Instant now) {
        Optional<FollowedFeed> next = lanes.take(now);
        while (next.isPresent()) {
            Optional<Wait> wait = hosts.begin(next.get().host(), Work.POLL);
            if (wait.isEmpty()) {
                next.get().out(true);
                return next;
            }
            putBack(next.get(), wait.get());
            next = lanes.take(now);
        }
        return next;
    }

    private void putBack(FollowedFeed feed, Wait wait) {
        if (wait.resting()) {
            lanes.putBack(feed.lane(), feed, wait.until().plus(Resumption.spread(feed.url(), AFTER_REST)));
        } else {
            lanes.putBack(feed.lane(), wait.until());
        }
    }

    /** A feed comes back, polled or not: the next one of its domain may go after the gap. */
    void returned(FollowedFeed feed, Instant now) {
        hosts.end(feed.host());
        lanes.release(feed.lane(), now);
    }

    /** True while results of the feed may be committed. */
    boolean owns(FollowedFeed feed) {
        return feeds.get(feed.url()) == feed;
    }

    /** A poll is committed: the feed waits for its next one. */
    void committed(FollowedFeed feed, FeedState state, Instant due) {
        feed.out(false);
        feed.state(state);
        enqueue(feed, due);
    }

    /** A push is committed: the feed waits on for the poll that it waited for. */
    void pushed(FollowedFeed feed, FeedState state) {
        feed.state(state);
    }

    /** The feed under a URL; may be called by any thread. */
    Optional<FollowedFeed> find(String url) {
        return Optional.ofNullable(feeds.get(url));
    }

    /** Keeps all feeds of the feed's domain at rest until an instant, as their server asked. */
    void rest(FollowedFeed feed, Instant until) {
        lanes.rest(feed.lane(), until);
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

    private void enqueue(FollowedFeed feed, Instant due) {
        if (!feed.subscription().getPaused()) {
            lanes.add(feed.lane(), feed, due);
        }
    }

    private void forget(@Nullable FollowedFeed feed) {
        if (feed != null) {
            lanes.remove(feed.lane(), feed);
        }
    }
}
