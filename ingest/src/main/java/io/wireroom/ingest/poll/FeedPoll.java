package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.ingest.feed.FeedFormat;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedResult;
import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.http.Validators;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.poll.PollRecord.Asked;
import io.wireroom.ingest.web.Web;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one feed once: gets the document, reads it, compares it with the feed's memory. Thread-safe. */
final class FeedPoll {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);

    private final Fetcher fetcher;
    private final Hosts hosts;
    private final PollSettings settings;
    private final PollSchedule schedule;
    private final InstantSource clock;
    private final FeedReader reader;
    private final CrawlDelays crawlDelays;
    private final HubPolls hubs;

    FeedPoll(Web web, PollSettings settings, PollSchedule schedule, InstantSource clock) {
        this(web, settings, schedule, clock, new HubPolls(Optional.empty()));
    }

    FeedPoll(Web web, PollSettings settings, PollSchedule schedule, InstantSource clock, HubPolls hubs) {
        this.hubs = hubs;
        this.fetcher = web.fetcher();
        this.hosts = web.hosts();
        this.settings = settings;
        this.schedule = schedule;
        this.clock = clock;
        this.reader = new FeedReader(clock);
        this.crawlDelays = new CrawlDelays(web.robots(), clock);
    }

    /** Whether the next turn of the feed reads its host's robots.txt, and may come as soon as its host is free. */
    boolean readsRobots(FeedState state) {
        return crawlDelays.due(state);
    }

    /** Polls, or reads robots.txt where that {@link #readsRobots is due}; whatever goes wrong is in the resulting state. */
    PollResult poll(Subscription subscription, FeedState known) {
        return readsRobots(known) ? robots(known) : feed(subscription, known);
    }

    private PollResult feed(Subscription subscription, FeedState known) {
        Validators validators = ValidatorTrust.validators(known, clock.instant());
        FetchResult fetched = fetch(known, validators);
        FeedState state = crawlDelays.refreshed(known, fetched);
        Asked asked = new Asked(subscription, state, validators, clock.instant());
        PollRecord record = new PollRecord(asked, schedule);
        try {
            return switch (fetched.kind()) {
                case NOT_MODIFIED -> hubs.unchanged(state, record.unchanged(fetched));
                case FAILED ->
                    record.failed(PollFailure.of(fetched.failure().orElseThrow()), fetched, Optional.empty());
                case DOCUMENT -> read(record, state, fetched);
            };
        } catch (RuntimeException e) {
            LOG.error("reading {} failed", subscription.getUrl(), e);
            return record.failed(internal(e), fetched, fetched.document());
        }
    }

    private PollResult robots(FeedState state) {
        try {
            return PollResult.of(crawlDelays.read(state));
        } catch (RuntimeException e) {
            LOG.error("reading robots.txt for {} failed", state.getUrl(), e);
            return PollResult.of(
                    FeedState.newBuilder(state).setRobotsReadAt(clock.instant()).build());
        }
    }

    private FetchResult fetch(FeedState state, Validators validators) {
        String url = state.getLocation().orElse(state.getUrl());
        try {
            return fetcher.fetch(new FetchRequest(url, FetchRequest.Wanted.FEED, validators, settings.limits()));
        } catch (RuntimeException e) {
            LOG.error("fetching {} failed", url, e);
            return FetchResult.failed(url, FetchProblem.INTERNAL, String.valueOf(e.getMessage()));
        }
    }

    private PollResult read(PollRecord record, FeedState state, FetchResult fetched) {
        Document document = fetched.document().orElseThrow();
        String hash = EntryKey.sha256(document.body());
        if (state.getBodyHash().filter(hash::equals).isPresent()) {
            return hubs.unchanged(state, record.unchanged(fetched));
        }
        FeedResult result = reader.read(
                document.body(),
                document.contentType(),
                URI.create(fetched.trail().url()),
                limits());
        if (result.feed().filter(FeedPoll::isIndex).isPresent()) {
            return readIndex(record, fetched, result.feed().get());
        }
        Optional<Feed> feed = result.feed();
        return feed.isPresent()
                ? hubs.read(state, record.read(fetched, hash, feed.get()), fetched, feed.get())
                : record.failed(
                        PollFailure.of(result.problem().orElseThrow(), result.detail()),
                        fetched,
                        Optional.of(document));
    }

    private static boolean isIndex(Feed feed) {
        return feed.format() == FeedFormat.SITEMAP_INDEX;
    }

    /** An index that does not tell when its sitemaps change is asked for without validators, or a 304 would hide them. */
    private PollResult readIndex(PollRecord record, FetchResult fetched, Feed index) {
        String url = fetched.trail().url();
        crawlDelays.know(url);
        FeedResult result =
                new SitemapFollower(fetcher, settings.limits(), reader, limits()).follow(index, url, mostSitemaps(url));
        if (result.feed().isEmpty()) {
            PollFailure failure = PollFailure.of(result.problem().orElseThrow(), result.detail());
            return record.failed(failure, fetched, fetched.document());
        }
        boolean telling = SitemapFollower.tellsOfChanges(index, url);
        String hash = EntryKey.sha256(fetched.document().orElseThrow().body());
        return record.read(
                telling ? fetched : fetched.withoutValidators(),
                telling ? hash : "",
                result.feed().get());
    }

    /** As many as the gaps of the index's host let into the longest wait; at least one. */
    private int mostSitemaps(String url) {
        Duration gap = hosts.gap(WebAddress.of(url).map(WebAddress::host).orElse(url));
        long fit = gap.isZero() ? SitemapFollower.MOST : Hosts.LONGEST_WAIT.dividedBy(gap);
        return (int) Math.max(1, Math.min(SitemapFollower.MOST, fit));
    }

    private FeedLimits limits() {
        FeedLimits usual = FeedLimits.DEFAULT;
        return new FeedLimits(settings.limits().bytes().toIntBytes(), usual.maxDepth(), usual.maxEntries());
    }

    private static PollFailure internal(RuntimeException e) {
        return new PollFailure(FetchProblem.INTERNAL, e.getClass().getSimpleName() + ": " + e.getMessage(), 0.5);
    }

    /** The state of a feed that was never polled. */
    static FeedState fresh(String url, PollSchedule schedule, Instant now) {
        return FeedState.newBuilder()
                .setUrl(url)
                .setNextPollAt(now)
                .setIntervalMillis(schedule.firstInterval().toMillis())
                .setCounters(FeedCounters.newBuilder().build())
                .build();
    }
}
