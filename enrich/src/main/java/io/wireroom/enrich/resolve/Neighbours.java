package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Status;
import io.wireroom.enrich.shortlist.Shortlist;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an article knows of its neighbours, gathered from shards and from the neighbours themselves in any order: a newer
 * version's news replace an older one's, news of one version add up. Not thread-safe.
 */
final class Neighbours {
    /** Later neighbours kept at most: they vote, and nothing else depends on them. */
    private static final int MOST_LATER = 32;

    private static final Comparator<Neighbour> EARLIEST = Comparator.comparing(Place::of);
    private static final Comparator<Neighbour> STRONGEST =
            Comparator.comparingDouble(Neighbour::getStorySimilarity).reversed().thenComparing(EARLIEST);

    private final Place self;
    private final int cap;
    private final Map<String, Neighbour> byId = new LinkedHashMap<>();

    /**
     * @param self the article's place
     * @param cap earlier neighbours kept at most
     */
    Neighbours(Place self, Collection<Neighbour> known, int cap) {
        this.self = self;
        this.cap = cap;
        known.forEach(n -> byId.put(n.getId(), n));
    }

    Collection<Neighbour> all() {
        return byId.values();
    }

    /**
     * Takes in news.
     *
     * @return the earlier reports of the same event among them that were not known as such
     */
    List<String> merge(Collection<Neighbour> news) {
        List<String> met = new ArrayList<>();
        for (Neighbour one : news) {
            @Nullable Neighbour known = byId.get(one.getId());
            Neighbour now = known == null ? one : merged(known, one);
            byId.put(one.getId(), now);
            boolean knownAsSuch = known != null && known.getStorySimilarity() > 0;
            if (now.getStorySimilarity() > 0 && !knownAsSuch && isEarlier(now)) {
                met.add(one.getId());
            }
        }
        trim();
        return met;
    }

    private boolean isEarlier(Neighbour neighbour) {
        return Place.of(neighbour).precedes(self);
    }

    /** The earlier reports of the same event. */
    List<String> earlierReports() {
        return byId.values().stream()
                .filter(one -> one.getStorySimilarity() > 0 && isEarlier(one))
                .map(Neighbour::getId)
                .toList();
    }

    static boolean isRelated(Neighbour neighbour) {
        return neighbour.getPair() != Pair.NONE || neighbour.getStorySimilarity() > 0;
    }

    private static Neighbour merged(Neighbour known, Neighbour news) {
        Neighbour newer = news.getVersion() > known.getVersion() ? news : known;
        boolean together = news.getVersion() == known.getVersion();
        Neighbour copy = together && alikeness(news) > alikeness(known) ? news : newer;
        double story =
                together ? Math.max(known.getStorySimilarity(), news.getStorySimilarity()) : newer.getStorySimilarity();
        return new Neighbour(
                newer.getId(),
                newer.getVersion(),
                newer.getOrderedAt(),
                copy.getPair(),
                copy.getCopySimilarity(),
                story,
                status(known.getStatus(), news.getStatus(), newer.getVersion()));
    }

    private static double alikeness(Neighbour neighbour) {
        return neighbour.getPair() == Pair.NONE ? 0 : neighbour.getCopySimilarity();
    }

    /** The later of two statuses; none when it is of an older version than the one compared. */
    private static @Nullable Status status(Optional<Status> known, Optional<Status> news, int version) {
        Optional<Status> latest = news.filter(
                        n -> n.getVersion() >= known.map(Status::getVersion).orElse(0))
                .or(() -> known);
        return latest.filter(s -> s.getVersion() >= version).orElse(null);
    }

    private void trim() {
        if (byId.size() <= Math.min(cap, MOST_LATER)) {
            return;
        }
        List<Neighbour> earlier = new ArrayList<>();
        List<Neighbour> later = new ArrayList<>();
        byId.values().forEach(one -> (isEarlier(one) ? earlier : later).add(one));
        byId.clear();
        trimmed(earlier).forEach(one -> byId.put(one.getId(), one));
        later.stream().sorted(STRONGEST).limit(MOST_LATER).forEach(one -> byId.put(one.getId(), one));
    }

    /** Copies stay first; in the room that is left the most similar reports and the earliest. */
    private List<Neighbour> trimmed(List<Neighbour> earlier) {
        if (earlier.size() <= cap) {
            return earlier;
        }
        List<Neighbour> keep = new ArrayList<>();
        List<Neighbour> others = new ArrayList<>();
        earlier.forEach(one -> (one.getPair() == Pair.NONE ? others : keep).add(one));
        keep.sort(EARLIEST);
        keep.subList(Math.min(cap, keep.size()), keep.size()).clear();
        keep.addAll(Shortlist.of(others, cap - keep.size(), STRONGEST, EARLIEST));
        return keep;
    }
}
