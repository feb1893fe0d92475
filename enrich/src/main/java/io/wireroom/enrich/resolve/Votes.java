package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which story an article's neighbours put it in. In each round the most similar neighbours, earlier and later ones, vote for
 * the story that they were in after the round before; the story with the highest mean similarity wins, where one vote of
 * nothing is counted with each (additive smoothing). A fixed number of rounds makes the outcome a function of the set of
 * articles alone, which label propagation until nothing changes (Raghavan, Albert and Kumara 2007) is not.
 */
final class Votes {
    /** Rounds of votes. */
    static final int ROUNDS = 3;

    private static final int MOST_VOTERS = 64;

    /** Floating-point sums depend on their order, so it is fixed. */
    private static final Comparator<Neighbour> STRONGEST =
            Comparator.comparingDouble(Neighbour::getStorySimilarity).reversed().thenComparing(Neighbour::getId);

    private final List<Neighbour> voters;

    /** @param neighbours those that are silent or copies have no vote */
    Votes(Collection<Neighbour> neighbours) {
        this.voters = neighbours.stream()
                .filter(one -> one.getStorySimilarity() > 0 && label(one, 0).isPresent())
                .sorted(STRONGEST)
                .limit(MOST_VOTERS)
                .toList();
    }

    /** The story that an article is in at first and after each round; the last one is its story. */
    List<String> labels(String first) {
        List<String> labels = new ArrayList<>(List.of(first));
        for (int round = 0; round < ROUNDS; round++) {
            labels.add(winner(round).orElse(labels.get(round)));
        }
        return labels;
    }

    private Optional<String> winner(int round) {
        Map<String, Ballot> ballots = new TreeMap<>();
        for (Neighbour voter : voters) {
            label(voter, round)
                    .ifPresent(story ->
                            ballots.computeIfAbsent(story, key -> new Ballot()).add(voter.getStorySimilarity()));
        }
        return ballots.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Ballot> entry) ->
                                entry.getValue().strength())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The story that a neighbour was in before a round; empty where it has no vote. */
    static Optional<String> label(Neighbour neighbour, int round) {
        return neighbour
                .getStatus()
                .map(Status::getLabels)
                .filter(labels -> labels.size() > round)
                .map(labels -> labels.get(round));
    }

    private static final class Ballot {
        private int votes;
        private double similarity;

        void add(double vote) {
            votes++;
            similarity += vote;
        }

        double strength() {
            return similarity / (votes + 1);
        }
    }
}
