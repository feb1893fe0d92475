package io.wireroom.bench.ingest;

import io.wireroom.ingest.poll.PollWatch;
import io.wireroom.schemas.record.FeedCounters;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts polls as they are committed. */
final class PollCount implements PollWatch {
    private final LongAdder polls = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder discovered = new LongAdder();
    private final LongAdder aborted = new LongAdder();

    /** Sums so far. */
    record Sums(long polls, long notModified, long failures, long discovered, long aborted) {
        Sums minus(Sums earlier) {
            return new Sums(
                    polls - earlier.polls,
                    notModified - earlier.notModified,
                    failures - earlier.failures,
                    discovered - earlier.discovered,
                    aborted - earlier.aborted);
        }
    }

    Sums sums() {
        return new Sums(polls.sum(), notModified.sum(), failures.sum(), discovered.sum(), aborted.sum());
    }

    @Override
    public void polled(String outcome, Duration took) {}

    @Override
    public void committed(FeedCounters before, FeedCounters after) {
        polls.add(after.getPolls() - before.getPolls());
        notModified.add(after.getNotModified() - before.getNotModified());
        failures.add(after.getFailures() - before.getFailures());
        discovered.add(after.getDiscovered() - before.getDiscovered());
    }

    @Override
    public void aborted() {
        aborted.increment();
    }

    @Override
    public void silent() {}
}
