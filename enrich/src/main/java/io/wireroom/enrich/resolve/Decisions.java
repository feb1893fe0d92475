package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whose copy an article is and which story it tells, from its earlier neighbours alone. What an article is depends only on
 * articles that precede it in a total order, so there is exactly one outcome for a set of articles, however they arrived.
 *
 * <p>Copies: the earliest article that it copies. Stories: pivots in the given order (KwikCluster of Ailon, Charikar and
 * Newman 2008, in the parallel form of Pan et al. 2015, "Parallel Correlation Clustering on Big Graphs"): an article with an
 * earlier pivot among its neighbours joins the most similar one, an article without is a pivot itself; a copy takes the
 * story of its original and is never a pivot.
 */
final class Decisions {
    private Decisions() {}

    /**
     * The outcome for an article; empty while an earlier neighbour on which it depends has not said where it stands.
     *
     * @param force true to take silent neighbours for articles of other stories
     */
    static Optional<Outcome> decide(Place self, Collection<Neighbour> neighbours, boolean force) {
        List<Neighbour> earlier =
                neighbours.stream().filter(n -> Place.of(n).precedes(self)).toList();
        Optional<Neighbour> original =
                earlier.stream().filter(Decisions::isOriginal).min(Comparator.comparing(Place::of));
        if (original.isPresent()) {
            return copy(original.get(), force);
        }
        List<Neighbour> tellers =
                earlier.stream().filter(n -> n.getStorySimilarity() > 0).toList();
        if (!force && tellers.stream().anyMatch(n -> n.getStatus().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(tellers.stream()
                .filter(Decisions::isPivot)
                .max(Comparator.comparingDouble(Neighbour::getStorySimilarity)
                        .thenComparing(Comparator.comparing(Place::of).reversed()))
                .map(Decisions::joined)
                .orElseGet(() -> first(self)));
    }

    /** Where an article with this outcome stands, as its later neighbours need to know it. */
    static Status status(String id, int version, Outcome outcome) {
        return new Status(version, outcome.getStoryId().equals(id), outcome.getStoryId());
    }

    private static boolean isOriginal(Neighbour neighbour) {
        Pair pair = neighbour.getPair();
        return pair == Pair.EXACT || pair == Pair.NEAR || pair == Pair.INSIDE;
    }

    private static boolean isPivot(Neighbour neighbour) {
        return neighbour.getStatus().map(Status::getPivot).orElse(false);
    }

    private static Optional<Outcome> copy(Neighbour original, boolean force) {
        Optional<String> story = original.getStatus().map(Status::getStoryId);
        if (story.isEmpty() && !force) {
            return Optional.empty();
        }
        return Optional.of(Outcome.newBuilder()
                .setCopyOf(original.getId())
                .setPair(original.getPair())
                .setCopySimilarity(original.getCopySimilarity())
                .setStoryId(story.orElse(original.getId()))
                .setJoined(original.getId())
                .setStorySimilarity(1)
                .build());
    }

    private static Outcome joined(Neighbour pivot) {
        return Outcome.newBuilder()
                .setPair(Pair.NONE)
                .setStoryId(pivot.getId())
                .setJoined(pivot.getId())
                .setStorySimilarity(pivot.getStorySimilarity())
                .build();
    }

    private static Outcome first(Place self) {
        return Outcome.newBuilder()
                .setPair(Pair.NONE)
                .setStoryId(self.id())
                .setStorySimilarity(1)
                .build();
    }
}
