package io.wireroom.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LiveRingTest {
    private final LiveRing ring = new LiveRing(3);

    @Test
    void add_beyondTheCapacity_drivesTheOldestOut() {
        ring.begin(Position.of(10, 20));
        add(0, 10, "a");
        add(1, 20, "b");
        add(0, 11, "a");
        assertThat(ring.base()).isEqualTo(Position.of(10, 20));
        add(0, 12, "b");
        assertThat(ring.oldest()).isEqualTo(1);
        assertThat(ring.base()).isEqualTo(Position.of(11, 20));
        assertThat(ring.head()).isEqualTo(Position.of(13, 21));
    }

    @Test
    void from_anySequence_givesWhatFollowsUpToTheLimit() {
        for (int i = 0; i < 3; i++) {
            add(0, i, "a");
        }
        assertThat(sequences(ring.from(0, 2))).containsExactly(0L, 1L);
        assertThat(sequences(ring.from(2, 5))).containsExactly(2L);
        assertThat(ring.from(3, 5)).isEmpty();
    }

    @Test
    void last_countsOnlyWhatFits() {
        add(0, 0, "a");
        add(0, 1, "b");
        add(0, 2, "a");
        assertThat(ring.last(1, article -> article.source().equals("b"))).isEqualTo(1);
        assertThat(ring.last(2, article -> article.source().equals("a"))).isZero();
        assertThat(ring.last(2, article -> article.source().equals("c"))).isEqualTo(3);
    }

    @Test
    void before_anEvent_isWhereItWasNotYetTaken() {
        ring.begin(Position.of(4));
        add(0, 4, "a");
        add(0, 5, "a");
        assertThat(ring.before(0)).isEqualTo(Position.of(4));
        assertThat(ring.before(1)).isEqualTo(Position.of(5));
        assertThat(ring.before(2)).isEqualTo(Position.of(6));
    }

    private void add(int partition, long offset, String source) {
        ring.add(partition, offset, new LiveArticle(Set.of(), Set.of(), source, "", "", new byte[0], new byte[0]));
    }

    private static List<Long> sequences(List<LiveEvent> events) {
        return events.stream().map(LiveEvent::sequence).toList();
    }
}
