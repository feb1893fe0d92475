package io.wireroom.ingest.poll;

import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.runtime.config.Setting;
import java.time.Duration;
import java.util.List;

/**
 * How feeds are polled.
 *
 * @param intervals between which the interval of a feed adapts
 * @param domainGap between two requests to one registrable domain
 * @param workers polls at a time
 * @param limits of one poll
 */
public record PollSettings(Intervals intervals, Duration domainGap, int workers, FetchLimits limits) {
    static final Setting<Duration> SHORTEST = Setting.duration("ingest.poll.interval.shortest")
            .between(Duration.ofMillis(100), Duration.ofDays(1))
            .defaultsTo(Duration.ofMinutes(2))
            .describedAs("Shortest time between two polls of a feed, however busy it is.");

    static final Setting<Duration> FIRST = Setting.duration("ingest.poll.interval.first")
            .between(Duration.ofMillis(100), Duration.ofDays(1))
            .defaultsTo(Duration.ofMinutes(10))
            .describedAs("Time between the first two polls of a feed, before anything is known of it.");

    static final Setting<Duration> LONGEST = Setting.duration("ingest.poll.interval.longest")
            .between(Duration.ofMillis(100), Duration.ofDays(1))
            .defaultsTo(Duration.ofHours(1))
            .describedAs("Longest time to which the interval of a quiet feed grows by itself.");

    static final Setting<Duration> DOMAIN_GAP = Setting.duration("ingest.poll.domain-gap")
            .between(Duration.ZERO, Duration.ofMinutes(10))
            .defaultsTo(Duration.ofSeconds(1))
            .describedAs("Rest between two polls of feeds under one registrable domain.");

    static final Setting<Integer> WORKERS = Setting.integer("ingest.poll.workers")
            .between(1, 1_000)
            .defaultsTo(64)
            .describedAs("Polls under way at a time.");

    static final Setting<DataSize> MAX_SIZE = Setting.size("ingest.poll.max-size")
            .between(DataSize.ofKibibytes(16), DataSize.ofMebibytes(256))
            .defaultsTo(DataSize.ofMebibytes(10))
            .describedAs("Largest feed document that is read, after decompression.");

    static final Setting<Duration> MAX_TIME = Setting.duration("ingest.poll.max-time")
            .between(Duration.ofMillis(100), Duration.ofMinutes(10))
            .defaultsTo(Duration.ofSeconds(30))
            .describedAs("Longest time that one poll may take, redirects included.");

    static final Setting<Integer> MAX_REDIRECTS = Setting.integer("ingest.poll.max-redirects")
            .between(0, 50)
            .defaultsTo(8)
            .describedAs("Most redirects that a poll follows.");

    public static final List<Setting<?>> ALL =
            List.of(SHORTEST, FIRST, LONGEST, DOMAIN_GAP, WORKERS, MAX_SIZE, MAX_TIME, MAX_REDIRECTS);

    /**
     * The bounds of adaptive intervals.
     *
     * @param first before anything is known of a feed; taken into the other two bounds
     */
    public record Intervals(Duration shortest, Duration first, Duration longest) {
        public Intervals {
            if (shortest.compareTo(longest) > 0) {
                throw new IllegalArgumentException(SHORTEST.name() + " is longer than " + LONGEST.name());
            }
        }

        Duration clamp(Duration interval) {
            if (interval.compareTo(shortest) < 0) {
                return shortest;
            }
            return interval.compareTo(longest) > 0 ? longest : interval;
        }
    }

    public static PollSettings from(Configuration c) {
        return new PollSettings(
                new Intervals(c.get(SHORTEST), c.get(FIRST), c.get(LONGEST)),
                c.get(DOMAIN_GAP),
                c.get(WORKERS),
                new FetchLimits(c.get(MAX_SIZE), c.get(MAX_TIME), c.get(MAX_REDIRECTS)));
    }
}
