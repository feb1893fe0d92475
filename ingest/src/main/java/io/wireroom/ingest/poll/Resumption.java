package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * When a feed that comes with its state goes on. What became due meanwhile is spread over a few minutes instead of being
 * asked for at once, each feed at a place of its own; and a state written by a clock that was ahead of ours keeps its wait,
 * not its instant.
 */
final class Resumption {
    static final Duration LONGEST_SPREAD = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofDays(31);
    private static final Duration CLOCK_ERROR = Duration.ofMinutes(1);
    private static final int PLACES = 1_000;

    private Resumption() {}

    /** When to poll; the state's own instant where nothing speaks against it. */
    static Instant dueAt(FeedState state, Instant now) {
        if (state.getLastPolledAt().isEmpty()) {
            return state.getNextPollAt();
        }
        Instant due = onOurClock(state, now);
        return due.isAfter(now) ? due : now.plus(spread(state.getUrl(), shortest(state, Duration.between(due, now))));
    }

    /** A feed's own share of a time. */
    static Duration spread(String url, Duration over) {
        int place = Math.floorMod(url.hashCode() * 0x9E3779B9, PLACES);
        return over.multipliedBy(place).dividedBy(PLACES);
    }

    private static Instant onOurClock(FeedState state, Instant now) {
        Instant polled = state.getLastPolledAt().orElse(now);
        Instant base = polled.isAfter(now.plus(CLOCK_ERROR)) ? now : polled;
        Duration wait = Duration.between(polled, state.getNextPollAt());
        return base.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** Not longer than the feed is overdue, or than its interval. */
    private static Duration shortest(FeedState state, Duration overdue) {
        return Collections.min(List.of(overdue, Duration.ofMillis(state.getIntervalMillis()), LONGEST_SPREAD));
    }
}
