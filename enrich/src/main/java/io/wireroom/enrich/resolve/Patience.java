package io.wireroom.enrich.resolve;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells an answer that is lost from one that is only late. A shard answers the articles of a partition in the order in which
 * they were opened, so an answer is lost when a later article has had its own from the same shard, or when the shard has been
 * silent altogether; a backlog is neither. Not thread-safe.
 */
final class Patience {
    /** One in so many articles that wait for less takes away from what is usual. */
    private static final int FADING = 64;

    private final Duration patience;
    private final Instant since;
    private final Map<Integer, Answered> shards = new HashMap<>();
    private Duration usual = Duration.ZERO;

    /** What a shard has last answered: an article opened at this time, at that time. */
    private record Answered(Instant opened, Instant at) {}

    /**
     * @param patience how long an article waits in any case
     * @param since before which nothing was heard
     */
    Patience(Duration patience, Instant since) {
        this.patience = patience;
        this.since = since;
    }

    /** Notes that a shard has answered an article. */
    void answered(int shard, Instant opened, Instant at) {
        shards.put(shard, new Answered(opened, at));
    }

    /** Notes that an article has been decided with all that it waited for. */
    void settled(Instant opened, Instant at) {
        Duration took = Duration.between(opened, at);
        usual = took.compareTo(usual) > 0 ? took : usual.minus(usual.minus(took).dividedBy(FADING));
    }

    /** The time before which an article must have been opened to be worth a look. */
    Instant limit(Instant now) {
        return now.minus(patience);
    }

    /**
     * Whether an article has waited long enough: all answers that it lacks are lost, or it has all of them and neighbours that
     * should tell it where they stand are silent for longer than others wait for theirs. Neighbours wait for neighbours, so
     * in a backlog that takes a while.
     *
     * @param awaited shards whose answers it lacks
     */
    boolean isOver(Instant opened, Collection<Integer> awaited, Instant now) {
        if (opened.isAfter(limit(now))) {
            return false;
        }
        return awaited.isEmpty()
                ? opened.plus(usual).isBefore(limit(now))
                : awaited.stream().allMatch(shard -> isLost(shard, opened, now));
    }

    private boolean isLost(int shard, Instant opened, Instant now) {
        Answered last = shards.get(shard);
        Instant heard = last == null ? since : last.at();
        return heard.isBefore(limit(now)) || (last != null && last.opened().isAfter(opened));
    }
}
