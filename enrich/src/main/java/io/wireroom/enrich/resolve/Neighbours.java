package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Status;
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
    private final int cap;
    private final Map<String, Neighbour> byId = new LinkedHashMap<>();

    /** @param cap neighbours kept at most; the least alike go first, copies last */
    Neighbours(Collection<Neighbour> known, int cap) {
        this.cap = cap;
        known.forEach(n -> byId.put(n.getId(), n));
    }

    Collection<Neighbour> all() {
        return byId.values();
    }

    /** Takes in news; returns those neighbours that are new here, or here with a new version. */
    List<Neighbour> merge(Collection<Neighbour> news) {
        List<Neighbour> met = new ArrayList<>();
        for (Neighbour one : news) {
            @Nullable Neighbour known = byId.get(one.getId());
            Neighbour merged = known == null ? one : merged(known, one);
            byId.put(one.getId(), merged);
            if (isRelated(merged) && (known == null || merged.getVersion() > known.getVersion() || !isRelated(known))) {
                met.add(merged);
            }
        }
        trim();
        return met;
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
        if (byId.size() <= cap) {
            return;
        }
        List<Neighbour> keep = new ArrayList<>(byId.values());
        keep.sort(Comparator.comparing((Neighbour n) -> n.getPair() == Pair.NONE)
                .thenComparing(Comparator.comparingDouble(Neighbour::getStorySimilarity)
                        .reversed())
                .thenComparing(Place::of));
        byId.clear();
        keep.subList(0, cap).forEach(n -> byId.put(n.getId(), n));
    }
}
