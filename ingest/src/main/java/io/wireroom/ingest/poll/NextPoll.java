package io.wireroom.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a feed is polled next, and why then.
 *
 * @param at the instant
 * @param interval the adaptive interval before bounds and jitter
 * @param failurePoints sum of failure weights since the last success
 * @param parked true when the feed is gone and only looked at once a month
 * @param bounds what decided, in words, in the order in which it acted
 */
record NextPoll(Instant at, Duration interval, double failurePoints, boolean parked, List<String> bounds) {
    NextPoll {
        bounds = List.copyOf(bounds);
    }
}
