package io.wireroom.web.rejections;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The latest rejections, bounded by their number and the bytes of their payloads. Thread-safe. */
final class RejectionTable {
    private final RejectionSettings settings;
    private final TreeMap<Place, Rejection> newestFirst = new TreeMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Set<String> sentAgain = new HashSet<>();
    private long bytes;

    RejectionTable(RejectionSettings settings) {
        this.settings = settings;
    }

    /** Where a rejection stands: the newest first. */
    record Place(Instant at, String id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::at).reversed().thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    synchronized void take(String id, Optional<Rejection> rejection) {
        remove(id);
        rejection.ifPresent(this::add);
        while (newestFirst.size() > settings.records() || (bytes > settings.bytes() && newestFirst.size() > 1)) {
            remove(newestFirst.lastKey().id());
        }
    }

    synchronized Optional<Rejection> byId(String id) {
        return Optional.ofNullable(places.get(id)).map(newestFirst::get);
    }

    /** Those that fit, the newest first. */
    synchronized List<Rejection> find(RejectionFilter filter) {
        return newestFirst.values().stream()
                .filter(rejection -> filter.accepts(rejection, isRetried(rejection)))
                .toList();
    }

    /** How often each stage gave each reason, the most frequent first. */
    synchronized List<RejectionCount> counts() {
        Map<Stage, Map<String, Integer>> sums = new TreeMap<>();
        newestFirst
                .values()
                .forEach(r -> sums.computeIfAbsent(r.getStage(), stage -> new TreeMap<>())
                        .merge(r.getReason(), 1, Integer::sum));
        List<RejectionCount> counts = new ArrayList<>();
        sums.forEach((stage, reasons) ->
                reasons.forEach((reason, count) -> counts.add(new RejectionCount(stage, reason, count))));
        counts.sort(Comparator.comparingInt(RejectionCount::count).reversed());
        return counts;
    }

    /** True when it was sent again by this process, or its record was rejected again later. */
    synchronized boolean isRetried(Rejection rejection) {
        return sentAgain.contains(rejection.getId())
                || source(rejection)
                        .filter(source -> attempts.getOrDefault(source, 0) > rejection.getAttempt())
                        .isPresent();
    }

    synchronized void sentAgain(Collection<String> ids) {
        ids.stream().filter(places::containsKey).forEach(sentAgain::add);
    }

    private void add(Rejection rejection) {
        Place place = new Place(rejection.getRejectedAt(), rejection.getId());
        newestFirst.put(place, rejection);
        places.put(rejection.getId(), place);
        bytes += size(rejection);
        source(rejection).ifPresent(source -> attempts.merge(source, rejection.getAttempt(), Math::max));
    }

    private void remove(String id) {
        Place place = places.remove(id);
        sentAgain.remove(id);
        Rejection removed = place == null ? null : newestFirst.remove(place);
        if (removed != null) {
            bytes -= size(removed);
            source(removed).ifPresent(source -> attempts.remove(source, removed.getAttempt()));
        }
    }

    /** The record that it is about, as far as a retry leaves it the same. */
    private static Optional<String> source(Rejection rejection) {
        return rejection
                .getTopic()
                .flatMap(topic -> rejection
                        .getKey()
                        .map(key -> String.join(
                                "\n", topic, key, rejection.getSubject().orElse(""))));
    }

    private static int size(Rejection rejection) {
        return rejection.getPayload().map(payload -> payload.remaining()).orElse(0);
    }
}
