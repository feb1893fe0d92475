package io.wireroom.enrich.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.candidate.MeetingIndex.Entry;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final Repeats COPIES = new Repeats(2, 0, Duration.ofMillis(10));
    private static final Repeats REPORTS = new Repeats(0, 1, Duration.ofMillis(10));

    @Test
    void met_amongTheFirst_areAll() {
        assertThat(met(COPIES, 6, 5, 7, 8, 9)).containsExactlyInAnyOrder(5L, 7L, 8L, 9L);
    }

    @Test
    void met_afterTheFirst_areThese() {
        assertThat(met(COPIES, 7, 8, 6, 4, 9, 5)).containsExactlyInAnyOrder(4L, 5L);
    }

    @Test
    void met_outsideTheWindow_areNoCopies() {
        assertThat(met(COPIES, 20, 9, 10, 31)).containsExactly(10L);
    }

    @Test
    void met_laterOneThatReachesBackLess_isAmongThemForItHasNoOther() {
        assertThat(met(COPIES, 12, 4, 5, 14)).containsExactlyInAnyOrder(4L, 5L);
        assertThat(met(COPIES, 12, 4, 5, 15)).containsExactlyInAnyOrder(4L, 5L, 15L);
    }

    @Test
    void met_laterOneNearTheLastButNotTheFirstOfThoseBefore_isNotAmongThem() {
        assertThat(met(COPIES, 12, 3, 4, 8, 9, 18)).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void met_asReports_areOfThoseTheTextIsToldAnewOnly() {
        assertThat(met(REPORTS, 30, 25, 11, 10, 35)).containsExactly(10L);
    }

    @Test
    void met_atTheSameTime_goesById() {
        Entry asker = new Entry("m", 5, 7);
        List<Entry> others = Stream.of("z", "c", "a", "b", "n")
                .map(id -> new Entry(id, 5, 7))
                .toList();
        assertThat(COPIES.met(others, asker)).extracting(Entry::id).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void met_inAFlood_isEachPairOfTheFirstWithAllOthers() {
        for (long asker = 0; asker < 9; asker++) {
            long self = asker;
            long[] others = LongStream.range(0, 9).filter(at -> at != self).toArray();
            assertThat(met(COPIES, asker, others)).hasSize(asker < 2 ? 8 : 2);
        }
    }

    private static List<Long> met(Repeats repeats, long asker, long... others) {
        List<Entry> entries =
                LongStream.of(others).mapToObj(at -> new Entry("a" + at, at, 7)).toList();
        return repeats.met(entries, new Entry("asker", asker, 7)).stream()
                .map(Entry::orderedAt)
                .toList();
    }
}
