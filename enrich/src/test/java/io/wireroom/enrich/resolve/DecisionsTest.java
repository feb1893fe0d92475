package io.wireroom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Status;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    private static final Place SELF = new Place(T, "m");

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void decide_withoutNeighbours_isAStoryOfItsOwn() {
        Outcome outcome = Decisions.decide(SELF, List.of(), false).orElseThrow();
        assertThat(outcome.getStoryId()).isEqualTo("m");
        assertThat(outcome.getCopyOf()).isEmpty();
    }

    @Test
    void decide_twoEarlierCopies_namesTheEarliest() {
        Neighbour first = copy("b", -20, Pair.NEAR, pivot("b"));
        Neighbour second = copy("a", -10, Pair.EXACT, member("b"));
        Outcome outcome = Decisions.decide(SELF, List.of(second, first), false).orElseThrow();
        assertThat(outcome.getCopyOf()).contains("b");
        assertThat(outcome.getStoryId()).isEqualTo("b");
    }

    @Test
    void decide_laterCopyAndContainedEarlierText_areNoOriginals() {
        List<Neighbour> neighbours =
                List.of(copy("z", 10, Pair.EXACT, pivot("z")), copy("a", -10, Pair.AROUND, pivot("a")));
        assertThat(Decisions.decide(SELF, neighbours, false).orElseThrow().getCopyOf())
                .isEmpty();
    }

    @Test
    void decide_sameTime_fallsToTheId() {
        assertThat(Decisions.decide(SELF, List.of(copy("a", 0, Pair.EXACT, pivot("a"))), false)
                        .orElseThrow()
                        .getCopyOf())
                .contains("a");
        assertThat(Decisions.decide(SELF, List.of(copy("z", 0, Pair.EXACT, pivot("z"))), false)
                        .orElseThrow()
                        .getCopyOf())
                .isEmpty();
    }

    @Test
    void decide_severalPivots_isPutWithTheMostSimilarFirst() {
        List<Neighbour> neighbours = List.of(teller("a", -30, 0.4, pivot("a")), teller("b", -20, 0.6, pivot("b")));
        Outcome outcome = Decisions.decide(SELF, neighbours, false).orElseThrow();
        assertThat(outcome.getLabels()).first().isEqualTo("b");
        assertThat(outcome.getStoryId()).isEqualTo("b");
        assertThat(outcome.getJoined()).contains("b");
        assertThat(outcome.getStorySimilarity()).isEqualTo(0.6);
    }

    @Test
    void decide_severalNeighboursOfOneStory_overruleOne() {
        List<Neighbour> neighbours = List.of(
                teller("a", -30, 0.4, pivot("a")),
                teller("b", -20, 0.6, pivot("b")),
                teller("c", -10, 0.5, member("a")),
                teller("z", 10, 0.5, member("a")));
        Outcome outcome = Decisions.decide(SELF, neighbours, false).orElseThrow();
        assertThat(outcome.getLabels()).first().isEqualTo("b");
        assertThat(outcome.getStoryId()).isEqualTo("a");
        assertThat(outcome.getJoined()).contains("c");
    }

    @Test
    void decide_neighboursInAnyOrder_isTheSame() {
        List<Neighbour> neighbours = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            neighbours.add(
                    teller("n" + i, i - 20, 0.3 + i % 7 * 0.1, i % 3 == 0 ? pivot("n" + i) : member("n" + i % 5)));
        }
        Outcome outcome = Decisions.decide(SELF, neighbours, false).orElseThrow();
        Collections.shuffle(neighbours, new Random(1));
        assertThat(Decisions.decide(SELF, neighbours, false)).contains(outcome);
    }

    @Test
    void decide_copyAmongTheNeighbours_hasNoVote() {
        Status copy = new Status(1, false, "a", List.of());
        List<Neighbour> neighbours =
                List.of(teller("b", -20, 0.3, pivot("b")), teller("c", -15, 0.9, copy), teller("d", -10, 0.9, copy));
        assertThat(Decisions.decide(SELF, neighbours, false).orElseThrow().getStoryId())
                .isEqualTo("b");
    }

    @Test
    void decide_neighboursWithoutPivot_isAPivotThatMayJoinThem() {
        List<Neighbour> neighbours = List.of(teller("c", -10, 0.9, member("a")));
        Outcome outcome = Decisions.decide(SELF, neighbours, false).orElseThrow();
        assertThat(Decisions.status("m", 1, outcome).getPivot()).isTrue();
        assertThat(outcome.getStoryId()).isEqualTo("a");
    }

    @Test
    void decide_silentEarlierNeighbour_waitsUnlessForced() {
        List<Neighbour> neighbours = List.of(teller("a", -10, 0.5, null));
        assertThat(Decisions.decide(SELF, neighbours, false)).isEmpty();
        assertThat(Decisions.decide(SELF, neighbours, true)).isPresent();
    }

    @Test
    void decide_silentLaterNeighbour_doesNotWait() {
        assertThat(Decisions.decide(SELF, List.of(teller("z", 10, 0.5, null)), false))
                .isPresent();
    }

    @Test
    void decide_earlierNeighbourOfAnotherStory_isFollowedUp() {
        List<Neighbour> neighbours = List.of(
                teller("a", -50, 0.6, pivot("a")),
                teller("b", -40, 0.3, pivot("b")),
                teller("c", -30, 0.4, member("c")),
                teller("d", -20, 0.35, member("c")));
        Outcome outcome = Decisions.decide(SELF, neighbours, false).orElseThrow();
        assertThat(outcome.getStoryId()).isEqualTo("a");
        assertThat(outcome.getFollowUpOf()).contains("c");
        assertThat(outcome.getFollowedAt()).contains(T.minusSeconds(30));
    }

    @Test
    void decide_laterNeighbourOrOneOfTheSameStoryOrACopy_isNotFollowedUp() {
        List<Neighbour> neighbours = List.of(
                teller("a", -50, 0.6, pivot("a")),
                teller("b", -40, 0.5, new Status(1, false, "x", List.of())),
                teller("z", 10, 0.3, pivot("z")));
        assertThat(Decisions.decide(SELF, neighbours, false).orElseThrow().getFollowUpOf())
                .isEmpty();
    }

    @Test
    void decide_copy_followsUpNothing() {
        List<Neighbour> neighbours = List.of(copy("a", -20, Pair.EXACT, pivot("a")), teller("b", -30, 0.4, pivot("b")));
        assertThat(Decisions.decide(SELF, neighbours, false).orElseThrow().getFollowUpOf())
                .isEmpty();
    }

    @Test
    void decide_followedStory_countsAsItStoodBeforeTheLastVote() {
        Status moving = new Status(1, false, "a", List.of("x", "y", "b"));
        List<Neighbour> neighbours = List.of(teller("a", -50, 0.9, pivot("a")), teller("c", -40, 0.3, moving));
        assertThat(Decisions.decide(SELF, neighbours, false).orElseThrow().getFollowUpOf())
                .contains("b");
    }

    @Test
    void saySame_anotherFollowUp_isNewsAndAnotherTimeOfItIsNot() {
        Outcome outcome = Decisions.decide(SELF, List.of(), false).orElseThrow();
        Outcome later = Outcome.newBuilder(outcome).setFollowedAt(T).build();
        Outcome other = Outcome.newBuilder(outcome).setFollowUpOf("b").build();
        assertThat(Decisions.saySame(outcome, later)).isTrue();
        assertThat(Decisions.saySame(outcome, other)).isFalse();
    }

    private static Neighbour copy(String id, long seconds, Pair pair, @Nullable Status status) {
        return new Neighbour(id, 1, T.plusSeconds(seconds), pair, 0.9, 0.0, status);
    }

    private static Neighbour teller(String id, long seconds, double similarity, @Nullable Status status) {
        return new Neighbour(id, 1, T.plusSeconds(seconds), Pair.NONE, 0.0, similarity, status);
    }

    private static Status pivot(String id) {
        return new Status(1, true, id, Collections.nCopies(Votes.ROUNDS, id));
    }

    private static Status member(String story) {
        return new Status(1, false, story, Collections.nCopies(Votes.ROUNDS, story));
    }
}
