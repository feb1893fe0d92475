package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.FeedCounters;
import java.time.Duration;

/** Is told what the polls do, to count it. Called by several threads. */
public interface PollWatch {
    /** Tells nobody. */
    PollWatch NONE = new PollWatch() {
        @Override
        public void polled(String outcome, Duration took) {}

        @Override
        public void committed(FeedCounters before, FeedCounters after) {}

        @Override
        public void aborted() {}

        @Override
        public void silent() {}
    };

    /**
     * A poll has ended.
     *
     * @param outcome {@code CHANGED}, {@code UNCHANGED} or the reason of its failure
     */
    void polled(String outcome, Duration took);

    /** A poll's results are committed; its entries are the difference between the feed's counters. */
    void committed(FeedCounters before, FeedCounters after);

    /** A transaction failed; its polls will be committed by another one, or made again. */
    void aborted();

    /** A feed has fallen silent. */
    void silent();
}
