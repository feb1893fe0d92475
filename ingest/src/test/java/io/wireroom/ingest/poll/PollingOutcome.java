package io.wireroom.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What became of some feeds of a kind that were followed for six weeks.
 *
 * @param missed entries that scrolled off unseen
 * @param mean delay from posting to poll, in minutes
 * @param high the 95th percentile of the delay, in minutes
 * @param profileBytes mean size of a profile at the end
 */
record PollingOutcome(double pollsADay, int missed, double mean, double high, double profileBytes) {
    /** A Monday, three weeks after the feeds began. */
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final Duration BEFORE = Duration.ofDays(21);
    private static final Duration FOLLOWED = Duration.ofDays(42);
    private static final int WINDOW = 30;
    private static final PollSettings.Intervals INTERVALS =
            new PollSettings.Intervals(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1));

    /** Follows so many feeds of a kind, whose documents hold thirty entries. */
    static PollingOutcome of(PostingKind kind, int feeds, boolean profiled) {
        return of(IntStream.range(0, feeds)
                .mapToObj(seed -> {
                    List<Instant> postings =
                            kind.postings(START.minus(BEFORE), BEFORE.plus(FOLLOWED), new Random(seed));
                    return new SimulatedPolling(INTERVALS, profiled, postings, WINDOW).run(START, START.plus(FOLLOWED));
                })
                .toList());
    }

    private static PollingOutcome of(List<SimulatedPolling> feeds) {
        double[] delays = feeds.stream()
                .flatMapToDouble(feed -> Arrays.stream(feed.delays()))
                .sorted()
                .toArray();
        return new PollingOutcome(
                feeds.stream().mapToInt(SimulatedPolling::polls).average().orElse(0) / FOLLOWED.toDays(),
                feeds.stream().mapToInt(SimulatedPolling::missed).sum(),
                Arrays.stream(delays).average().orElse(0),
                delays.length == 0 ? 0 : delays[(int) (delays.length * 0.95)],
                feeds.stream()
                        .mapToInt(feed -> feed.profile().bytes().remaining())
                        .average()
                        .orElse(0));
    }

    /** Minutes of mean delay times polls a day: 720 for polls at even intervals, however many. */
    double delayForPolls() {
        return mean * pollsADay;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f polls a day, %d missed, delay mean %.1f min, p95 %.1f min, product %.0f, profile %.0f bytes",
                pollsADay,
                missed,
                mean,
                high,
                delayForPolls(),
                profileBytes);
    }
}
