package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a partition's articles still wait for, in memory: answers before they are emitted, and the tick at which they decide
 * anew. Both stand in the articles' resolutions too, from which it is made again at a start. Not thread-safe.
 */
final class Pending {
    /** Articles that decide anew at most a tick; the others follow in the next. */
    private static final int MOST_REVIEWED = 2_000;

    private final Patience patience;
    private final ResolveWatch watch;

    /** Articles not yet emitted, in the order in which they began to wait. */
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    private final Set<String> reviews = new LinkedHashSet<>();

    /** Since when an article waits, and the shards whose answers it lacks; in a backlog thousands wait for long. */
    private record Waiting(Instant since, List<Integer> awaited) {}

    Pending(Patience patience, ResolveWatch watch) {
        this.patience = patience;
        this.watch = watch;
    }

    /** Takes up what a resolution waits for. */
    void take(String id, Resolution resolution, Instant since) {
        if (!resolution.getSettled()) {
            Waiting known = waiting.get(id);
            waiting.put(id, new Waiting(known == null ? since : known.since(), resolution.getAwaited()));
            watch.undecided(known == null ? 1 : 0);
        }
        if (resolution.getReviewing()) {
            askForReview(id);
        }
    }

    /** Notes that an article is to decide anew at the next tick. */
    void askForReview(String id) {
        if (reviews.add(id)) {
            watch.reviews(1);
        }
    }

    /** The articles that are to decide anew at this tick. They are no longer pending, so that one that fails is not met again. */
    List<String> reviews() {
        List<String> due = reviews.stream().limit(MOST_REVIEWED).toList();
        due.forEach(reviews::remove);
        watch.reviews(-due.size());
        return due;
    }

    /** Notes that a shard has answered an article. */
    void answered(int shard, Instant opened, Instant at) {
        patience.answered(shard, opened, at);
    }

    /** Notes that an article was emitted with all that it waited for. */
    void settled(String id, Instant opened, Instant at) {
        patience.settled(opened, at);
        forget(id);
    }

    /** Notes that nothing is waited for any more. */
    void forget(String id) {
        watch.undecided(waiting.remove(id) == null ? 0 : -1);
    }

    /** The articles that have waited for so long that what they wait for will not come. */
    List<String> over(Instant now) {
        List<String> over = new ArrayList<>();
        for (Map.Entry<String, Waiting> entry : waiting.entrySet()) {
            Waiting one = entry.getValue();
            if (!one.since().isBefore(patience.limit(now))) {
                break; // those behind it have waited for less
            }
            if (patience.isOver(one.since(), one.awaited(), now)) {
                over.add(entry.getKey());
            }
        }
        return over;
    }

    /** Another takes the partition over. */
    void close() {
        watch.reviews(-reviews.size());
        watch.undecided(-waiting.size());
        reviews.clear();
        waiting.clear();
    }
}
