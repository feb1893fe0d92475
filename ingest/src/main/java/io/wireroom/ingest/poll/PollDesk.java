package io.wireroom.ingest.poll;

import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.web.Web;
import io.wireroom.ingest.websub.WebSub;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Which feed is polled next, how, and what its result means for the others: all of polling that needs neither Kafka nor
 * threads. {@link PollLoop} drives it on Kafka and by the wall clock, the politeness kit on a virtual one. Confined to one
 * thread, but for {@link #poll}.
 */
final class PollDesk {
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    static final String RATE_LIMITED = FetchProblem.RATE_LIMITED.name();

    private final InstantSource clock;
    private final Hosts hosts;
    private final PollSchedule schedule;
    private final FeedPoll feedPoll;
    private final FeedTable table;
    private final PushInbox inbox = new PushInbox();

    PollDesk(Web web, PollSettings settings, InstantSource clock, RandomGenerator random) {
        this(web, settings, clock, random, Optional.empty());
    }

    /** @param webSub empty while WebSub is off */
    PollDesk(Web web, PollSettings settings, InstantSource clock, RandomGenerator random, Optional<WebSub> webSub) {
        this.clock = clock;
        this.hosts = web.hosts();
        this.schedule = new PollSchedule(settings.intervals(), random);
        this.feedPoll = new FeedPoll(web, settings, schedule, clock, new HubPolls(webSub));
        this.table = new FeedTable(settings.domainGap(), web.hosts());
    }

    /** Follows a feed from its state on; one without a state is polled as soon as may be. */
    void follow(Subscription subscription, int partition, Optional<FeedState> state) {
        Instant now = clock.instant();
        FeedState known = state.orElseGet(() -> FeedPoll.fresh(subscription.getUrl(), schedule, now));
        table.follow(subscription, partition, known, now);
    }

    /** Stops following a feed. */
    void unfollow(String url) {
        table.unfollow(url);
    }

    /** Stops following all feeds of partitions that go to another instance. */
    void revoke(Collection<Integer> partitions) {
        inbox.close(partitions);
        table.revoke(partitions);
    }

    /** The feed to poll now; it is out until it has {@link #returned}. */
    Optional<FollowedFeed> take() {
        return table.take(clock.instant());
    }

    /** Polls, blocking. May be called by any thread. */
    PollResult poll(Subscription subscription, FeedState state) {
        return feedPoll.poll(subscription, state);
    }

    /** A poll has come back: its lane is free again after the gap, unless its server asked for a rest. */
    void returned(FollowedFeed feed, PollResult result) {
        Instant now = clock.instant();
        table.returned(feed, now);
        if (result.state().getFailureReason().filter(RATE_LIMITED::equals).isPresent()) {
            Instant until = result.retryAfter().orElse(result.state().getNextPollAt());
            table.rest(feed, earlier(until, now.plus(LONGEST_REST)));
        }
    }

    /** A feed comes back that was not polled. */
    void calledOff(FollowedFeed feed) {
        feed.out(false);
        table.returned(feed, clock.instant());
    }

    /** True while results of the feed may be committed. */
    boolean owns(FollowedFeed feed) {
        return table.owns(feed);
    }

    /** A poll is committed: the feed waits for its next one, or for a turn at its host's robots.txt, which comes first. */
    void committed(FollowedFeed feed, FeedState state) {
        table.committed(feed, state, feedPoll.readsRobots(state) ? Instant.EPOCH : state.getNextPollAt());
    }

    /** A push is committed. */
    void pushed(FollowedFeed feed, FeedState state) {
        table.pushed(feed, state);
    }

    /** A feed that is followed. */
    Optional<FollowedFeed> find(String url) {
        return table.find(url);
    }

    /** What hubs told of the feeds that are followed. */
    PushInbox inbox() {
        return inbox;
    }

    /** True where it is known that nobody follows a feed of a partition: it is ours. May be called by any thread. */
    boolean unfollowed(String url, int partition) {
        Optional<Object> opened = inbox.opened(partition);
        return opened.isPresent()
                && table.find(url).isEmpty()
                && inbox.opened(partition).filter(now -> now == opened.get()).isPresent();
    }

    /** When the next feed may be polled; empty when none waits. */
    Optional<Instant> nextAt() {
        return table.nextAt();
    }

    /** Partitions whose feeds are followed. */
    Set<Integer> partitions() {
        return table.partitions();
    }

    PollStatus status() {
        return PollStatus.of(table.feeds(), hosts.resting(), clock.instant());
    }

    /** Forgets what no longer matters. */
    void sweep() {
        table.sweep(clock.instant());
        hosts.sweep();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
