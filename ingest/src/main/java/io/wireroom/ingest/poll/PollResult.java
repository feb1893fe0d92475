package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that one poll has to commit: what it found, what it could not use, and the feed's state afterwards.
 *
 * @param state the feed's state after the poll
 * @param retryAfter when its server wants to be asked again, where it said so
 */
record PollResult(
        FeedState state, List<Discovery> discoveries, List<Rejection> rejections, Optional<Instant> retryAfter) {
    PollResult {
        discoveries = List.copyOf(discoveries);
        rejections = List.copyOf(rejections);
    }

    /** A state to commit, with nothing that was found. */
    static PollResult of(FeedState state) {
        return new PollResult(state, List.of(), List.of(), Optional.empty());
    }

    /** The same with another state. */
    PollResult withState(FeedState other) {
        return new PollResult(other, discoveries, rejections, retryAfter);
    }

    /** True when the feed itself was asked, not only its host's robots.txt. */
    boolean polled(FeedState before) {
        return state.getCounters().getPolls() > before.getCounters().getPolls();
    }
}
