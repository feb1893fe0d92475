package io.wireroom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Status;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");

    private final Neighbours neighbours = new Neighbours(new Place(T, "m"), List.of(), 3);

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void merge_newsOfOneVersionFromTwoShards_addUp() {
        neighbours.merge(List.of(edge(1, Pair.NEAR, 0)));
        neighbours.merge(List.of(edge(1, Pair.NONE, 0.5)));
        assertThat(neighbours.all()).containsExactly(edge(1, Pair.NEAR, 0.5));
    }

    @Test
    void merge_newerVersion_replaces() {
        neighbours.merge(List.of(edge(1, Pair.NEAR, 0.5)));
        neighbours.merge(List.of(edge(2, Pair.NONE, 0.4)));
        assertThat(neighbours.all()).containsExactly(edge(2, Pair.NONE, 0.4));
    }

    @Test
    void merge_newsOfAnOldVersion_areIgnored() {
        neighbours.merge(List.of(edge(2, Pair.NONE, 0.4)));
        neighbours.merge(List.of(edge(1, Pair.NEAR, 0.5)));
        assertThat(neighbours.all()).containsExactly(edge(2, Pair.NONE, 0.4));
    }

    @Test
    void merge_statusBeforeTheEdge_isKept() {
        Status status = new Status(1, true, "a", List.of("a"));
        neighbours.merge(List.of(neighbour("a", 0, Pair.NONE, 0, status)));
        neighbours.merge(List.of(edge(1, Pair.NONE, 0.5)));
        assertThat(neighbours.all()).containsExactly(neighbour("a", 1, Pair.NONE, 0.5, status));
    }

    @Test
    void merge_statusOfAnOldVersion_isDropped() {
        neighbours.merge(List.of(neighbour("a", 0, Pair.NONE, 0, new Status(1, true, "a", List.of("a")))));
        neighbours.merge(List.of(edge(2, Pair.NONE, 0.5)));
        assertThat(neighbours.all()).containsExactly(edge(2, Pair.NONE, 0.5));
    }

    @Test
    void merge_beyondCap_keepsCopiesTheMostSimilarAndTheEarliest() {
        neighbours.merge(List.of(
                neighbour("a", 1, Pair.NONE, 0.3, null),
                neighbour("b", 1, Pair.NEAR, 0, null),
                neighbour("c", 1, Pair.NONE, 0.5, null),
                neighbour("d", 1, Pair.NONE, 0.9, null)));
        assertThat(neighbours.all()).extracting(Neighbour::getId).containsExactlyInAnyOrder("a", "b", "d");
    }

    @Test
    void merge_articlesThatComeLater_areKeptBesideTheCap() {
        neighbours.merge(List.of(
                neighbour("a", 1, Pair.NONE, 0.3, null),
                neighbour("b", 1, Pair.NONE, 0.3, null),
                neighbour("c", 1, Pair.NONE, 0.3, null),
                neighbour("z", 1, Pair.NONE, 0.4, null)));
        assertThat(neighbours.all()).extracting(Neighbour::getId).containsExactlyInAnyOrder("a", "b", "c", "z");
    }

    @Test
    void merge_manyThatComeLater_keepsTheMostSimilar() {
        List<Neighbour> later = IntStream.range(0, 100)
                .mapToObj(i -> neighbour("z" + i, 1, Pair.NONE, 0.3 + i / 1000.0, null))
                .toList();
        neighbours.merge(later);
        assertThat(neighbours.all()).hasSize(32).allMatch(one -> one.getStorySimilarity() > 0.36);
    }

    @Test
    void merge_earlierReport_isMetOnce() {
        assertThat(neighbours.merge(List.of(edge(1, Pair.NONE, 0.5), neighbour("z", 1, Pair.NONE, 0.5, null))))
                .containsExactly("a");
        assertThat(neighbours.merge(List.of(edge(1, Pair.NONE, 0.5)))).isEmpty();
    }

    private static Neighbour edge(int version, Pair pair, double story) {
        return neighbour("a", version, pair, story, null);
    }

    private static Neighbour neighbour(String id, int version, Pair pair, double story, @Nullable Status status) {
        return new Neighbour(id, version, T, pair, pair == Pair.NONE ? 0 : 0.8, story, status);
    }
}
