package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whose copy an article is and which story it tells, from its neighbours alone. There is exactly one outcome for a set of
 * articles, however they arrived: copies and first stories depend only on articles that precede in a total order, and each
 * round of votes only on the round before.
 *
 * <p>Copies: the earliest article that it copies. Stories: pivots in the given order (KwikCluster of Ailon, Charikar and
 * Newman 2008, in the parallel form of Pan et al. 2015, "Parallel Correlation Clustering on Big Graphs"): an article with an
 * earlier pivot among its neighbours is put with the most similar one, an article without is a pivot itself. Then the
 * neighbours vote ({@link Votes}). A copy takes the story of its original; it is never a pivot and has no vote.
 *
 * <p>Follow-ups: an article follows up the story of its most similar earlier neighbour outside its own story. Where that
 * neighbour stood before the last vote counts, which is the last thing that all its neighbours are told of it.
 */
final class Decisions {
    private static final Comparator<Neighbour> MOST_SIMILAR = Comparator.comparingDouble(Neighbour::getStorySimilarity)
            .thenComparing(Comparator.comparing(Place::of).reversed());

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
        String first = tellers.stream()
                .filter(Decisions::isPivot)
                .max(MOST_SIMILAR)
                .map(Neighbour::getId)
                .orElse(self.id());
        List<Neighbour> voters =
                neighbours.stream().filter(n -> !isCopyOf(self, n)).toList();
        return Optional.of(inStory(self, new Votes(voters).labels(first), tellers));
    }

    /** Whether a neighbour copies an article, and will say so itself once it knows. */
    private static boolean isCopyOf(Place self, Neighbour neighbour) {
        Pair pair = neighbour.getPair();
        boolean copies = pair == Pair.EXACT || pair == Pair.NEAR || pair == Pair.AROUND;
        return copies && self.precedes(Place.of(neighbour));
    }

    /** Where an article with this outcome stands, as its neighbours need to know it. */
    static Status status(String id, int version, Outcome outcome) {
        List<String> labels = outcome.getLabels();
        return new Status(
                version, !labels.isEmpty() && labels.get(0).equals(id), outcome.getStoryId(), new ArrayList<>(labels));
    }

    /** Whether two outcomes say the same of an article to those who read about it. */
    static boolean saySame(Outcome one, Outcome other) {
        return asRead(one).equals(asRead(other));
    }

    private static Outcome asRead(Outcome outcome) {
        return Outcome.newBuilder(outcome)
                .setLabels(List.of())
                .setFollowedAt(null)
                .build();
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

    /** Joined to the most similar of the earlier articles in the story; its first where there are none. */
    private static Outcome inStory(Place self, List<String> labels, List<Neighbour> tellers) {
        int last = labels.size() - 1;
        String story = labels.get(last);
        Optional<Neighbour> joined = tellers.stream()
                .filter(one -> Votes.label(one, last - 1).filter(story::equals).isPresent())
                .max(MOST_SIMILAR);
        Optional<String> followed = tellers.stream()
                .filter(one -> Votes.label(one, last - 1)
                        .filter(other -> !other.equals(story) && !other.equals(self.id()))
                        .isPresent())
                .max(MOST_SIMILAR)
                .flatMap(one -> Votes.label(one, last - 1));
        return Outcome.newBuilder()
                .setPair(Pair.NONE)
                .setStoryId(story)
                .setJoined(joined.map(Neighbour::getId).orElse(null))
                .setStorySimilarity(joined.map(Neighbour::getStorySimilarity).orElse(1.0))
                .setLabels(new ArrayList<>(labels.subList(0, last)))
                .setFollowUpOf(followed.orElse(null))
                .setFollowedAt(followed.flatMap(other -> since(other, last - 1, tellers))
                        .orElse(null))
                .build();
    }

    /** Place in the order of the earliest article that was in a story before a round. */
    private static Optional<Instant> since(String story, int round, List<Neighbour> tellers) {
        return tellers.stream()
                .filter(one -> Votes.label(one, round).filter(story::equals).isPresent())
                .map(Neighbour::getOrderedAt)
                .min(Comparator.naturalOrder());
    }
}
