package io.wireroom.ingest.poll;

import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.robots.RobotsGate;
import io.wireroom.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the Crawl-delay of a feed's host in the feed's state. robots.txt is read once a day, behind an answer of the host,
 * so that a host that is down is not asked for it, and in a turn of its own, so that nobody waits for the gap in between.
 * Prohibitions do not hold for feeds (decision record 0055). Thread-safe.
 */
final class CrawlDelays {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RobotsGate robots;
    private final InstantSource clock;

    CrawlDelays(RobotsGate robots, InstantSource clock) {
        this.robots = robots;
        this.clock = clock;
    }

    /** Whether the feed's next turn is to read its host's robots.txt. */
    boolean due(FeedState state) {
        return state.getLastSuccessAt().isPresent()
                && state.getFailureReason().isEmpty()
                && !fresh(state)
                && !robots.knows(place(state));
    }

    /** Sees to it that several requests to the host of a URL keep its delay: the file is read first where it is not known. */
    void know(String url) {
        robots.read(url);
    }

    /** The state with what the host asks for, which is asked if need be; its next poll is put off where that asks for it. */
    FeedState read(FeedState state) {
        FeedState.Builder read = FeedState.newBuilder(state).setRobotsReadAt(clock.instant());
        Optional<Duration> delay = robots.crawlDelay(place(state));
        delay.ifPresent(asked -> {
            note(read, asked);
            putOff(read, state, asked);
        });
        return read.build();
    }

    /** The state with what is known of the host without asking it; as it is where nothing new is known. */
    FeedState refreshed(FeedState state, FetchResult fetched) {
        if (fresh(state) || fetched.failure().isPresent() || !robots.knows(place(state))) {
            return state;
        }
        FeedState.Builder read = FeedState.newBuilder(state).setRobotsReadAt(clock.instant());
        robots.crawlDelay(place(state)).ifPresent(asked -> note(read, asked));
        return read.build();
    }

    private boolean fresh(FeedState state) {
        Instant now = clock.instant();
        return state.getRobotsReadAt()
                .filter(read -> read.plus(KEPT).isAfter(now))
                .isPresent();
    }

    private static void note(FeedState.Builder state, Duration asked) {
        state.setCrawlDelayMillis(asked.isZero() ? null : asked.toMillis());
    }

    private static void putOff(FeedState.Builder read, FeedState state, Duration asked) {
        boolean cut = asked.compareTo(PollSchedule.CEILING) > 0;
        Duration wait = cut ? PollSchedule.CEILING : asked;
        Instant earliest = state.getLastPolledAt().orElse(Instant.EPOCH).plus(wait);
        if (earliest.isAfter(state.getNextPollAt())) {
            List<String> bounds = new ArrayList<>(state.getBounds());
            bounds.add("the Crawl-delay of robots.txt asks for " + PollSchedule.words(asked)
                    + (cut ? ", cut to " + PollSchedule.words(wait) : ""));
            read.setNextPollAt(earliest).setBounds(bounds);
        }
    }

    private static String place(FeedState state) {
        return state.getLocation().orElse(state.getUrl());
    }
}
