package io.wireroom.ingest.politeness;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** A follower of feeds that is driven by a virtual clock. */
public interface FeedClient {
    /** Follows feeds of which it knows nothing. */
    void follow(Collection<String> urls);

    /** When it wants to be asked for a poll; empty when it waits for polls under way, or for nothing. */
    Optional<Instant> nextAt();

    /**
     * Polls one feed if one is due, moving the clock to the end of the poll.
     *
     * @return what the client does at that time, when other polls may have begun meanwhile; empty when none is due
     */
    Optional<Runnable> poll();

    /** Forgets all that is only in memory, as after a restart. */
    FeedClient restarted();
}
