package io.wireroom.enrich.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.candidate.MeetingIndex.Entry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final Repeats COPIES = new Repeats(2, 0, Duration.ofMillis(10));
    private static final Repeats REPORTS = new Repeats(0, 1, Duration.ofMillis(10));

    @Test
    void tooMany_amongTheFirst_meetsAll() {
        assertThat(tooMany(COPIES, 6, 5, 7, 8, 9)).isEmpty();
    }

    @Test
    void tooMany_afterTheFirst_meetsThem() {
        assertThat(tooMany(COPIES, 7, 4, 5, 6, 8, 9)).containsExactly(6L, 8L, 9L);
    }

    @Test
    void tooMany_outsideTheWindow_isNoCopy() {
        assertThat(tooMany(COPIES, 20, 9, 10, 31)).containsExactlyInAnyOrder(9L, 31L);
    }

    @Test
    void tooMany_laterOneThatReachesBackLess_isMetForItHasNoOther() {
        assertThat(tooMany(COPIES, 12, 4, 5, 14)).containsExactly(14L);
        assertThat(tooMany(COPIES, 12, 4, 5, 15)).isEmpty();
    }

    @Test
    void tooMany_asReports_onlyOfThoseTheTextIsToldAnew() {
        assertThat(tooMany(REPORTS, 30, 10, 11, 25, 35)).containsExactlyInAnyOrder(11L, 25L, 35L);
    }

    @Test
    void tooMany_inAFlood_isEachPairOfTheFirstWithAllOthers() {
        long[] flood = IntStream.range(0, 9).mapToLong(i -> i).toArray();
        for (long asker : flood) {
            List<Long> left = tooMany(
                    COPIES,
                    asker,
                    IntStream.range(0, 9)
                            .filter(i -> i != asker)
                            .mapToLong(i -> i)
                            .toArray());
            assertThat(left).hasSize(asker < 2 ? 0 : 6);
        }
    }

    private static List<Long> tooMany(Repeats repeats, long asker, long... others) {
        List<Entry> entries =
                LongStream.of(others).mapToObj(at -> new Entry("a" + at, at, 7)).toList();
        return repeats.tooMany(entries, new Entry("asker", asker, 7)).stream()
                .map(Entry::orderedAt)
                .toList();
    }
}
