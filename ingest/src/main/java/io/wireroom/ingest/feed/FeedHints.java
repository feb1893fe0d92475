package io.wireroom.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed asks of its readers.
 *
 * @param ttl how long it may be cached ({@code ttl}, in minutes there)
 * @param updateEvery mean time between its updates ({@code sy:updatePeriod} divided by {@code sy:updateFrequency})
 * @param skipHours hours of the day in UTC, 0 to 23, in which nobody needs to ask
 * @param skipDays days of the week in UTC on which nobody needs to ask
 * @param hub address of its WebSub hub
 * @param self address at which it says it lives
 */
public record FeedHints(
        Optional<Duration> ttl,
        Optional<Duration> updateEvery,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        Optional<String> hub,
        Optional<String> self) {
    /** No wish at all. */
    public static final FeedHints NONE =
            new FeedHints(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public FeedHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
