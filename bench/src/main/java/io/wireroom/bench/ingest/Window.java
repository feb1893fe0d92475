package io.wireroom.bench.ingest;

import io.wireroom.bench.ingest.PollCount.Sums;
import io.wireroom.bench.measure.Cpu;
import io.wireroom.bench.measure.Pause;
import io.wireroom.bench.site.FeedSite;
import java.time.Duration;
import java.util.Map;

/**
 * What happened in a stretch of time.
 *
 * @param seconds its length
 * @param polls committed in it
 * @param bytes that the site sent in it
 * @param cpu nanoseconds by group of threads
 */
record Window(double seconds, Sums polls, long bytes, Map<String, Long> cpu) {

    static Window of(Duration length, PollCount count, FeedSite site) {
        long start = System.nanoTime();
        Sums polls = count.sums();
        long bytes = site.bytes();
        Cpu cpu = Cpu.now();
        Pause.of(length);
        Cpu after = Cpu.now();
        return new Window(
                (System.nanoTime() - start) / 1e9,
                count.sums().minus(polls),
                site.bytes() - bytes,
                after.since(cpu, Threads::group));
    }

    double pollsASecond() {
        return polls.polls() / seconds;
    }

    /** Milliseconds of a group of threads for one poll. */
    double millisAPoll(String group) {
        return cpu.getOrDefault(group, 0L) / 1e6 / Math.max(1, polls.polls());
    }

    /** Milliseconds of the poller's own threads for one poll. */
    double pollerMillis() {
        return millisAPoll(Threads.WORKERS) + millisAPoll(Threads.LOOP) + millisAPoll(Threads.CLIENTS);
    }

    void print(String name) {
        System.out.printf(
                "%n%s: %,.0f polls/s over %.0f s (%,d polls, %,d not modified, %,d failed, %,d entries discovered, %d aborted"
                        + " transactions), %,.1f MB/s%n",
                name,
                pollsASecond(),
                seconds,
                polls.polls(),
                polls.notModified(),
                polls.failures(),
                polls.discovered(),
                polls.aborted(),
                bytes / 1e6 / seconds);
        cpu.forEach((group, nanos) -> System.out.printf(
                "  %-32s %6.3f ms of processor a poll, %4.0f %% of a core%n",
                group, millisAPoll(group), nanos / 1e7 / seconds));
    }
}
