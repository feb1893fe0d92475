package io.wireroom.enrich.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.text.Hashes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MeetingIndexTest {
    private static final int MOST_MET = 64;
    private final MeetingIndex index = new MeetingIndex(3, MOST_MET);

    @Test
    void under_sharedKey_meets() {
        index.add("a", 1, new long[] {10, 20});
        index.add("b", 2, new long[] {20, 30});
        assertThat(index.under(new long[] {20}).ids()).containsExactlyInAnyOrder("a", "b");
        assertThat(index.under(new long[] {30, 99}).ids()).containsExactly("b");
    }

    @Test
    void remove_leavesTheOthers() {
        index.add("a", 1, new long[] {10, 20});
        index.add("b", 2, new long[] {20});
        index.remove("a", new long[] {10, 20});
        assertThat(index.under(new long[] {10, 20}).ids()).containsExactly("b");
        assertThat(index.articles()).isEqualTo(1);
    }

    @Test
    void add_beyondCap_keepsTheEarliestWhateverTheOrder() {
        index.add("d", 4, new long[] {10});
        index.add("b", 2, new long[] {10});
        index.add("c", 3, new long[] {10});
        index.add("a", 1, new long[] {10});
        index.add("e", 5, new long[] {10});
        assertThat(index.under(new long[] {10}).ids()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void under_fullKey_isMarked() {
        index.add("a", 1, new long[] {10, 20});
        index.add("b", 2, new long[] {10, 20});
        assertThat(index.under(new long[] {10, 20}).capped()).isFalse();
        index.add("c", 3, new long[] {10});
        assertThat(index.under(new long[] {20}).capped()).isFalse();
        assertThat(index.under(new long[] {10}).capped()).isTrue();
    }

    @Test
    void remove_allOfAChain_leavesRoomForOthers() {
        for (String id : List.of("a", "b", "c")) {
            index.add(id, 1, new long[] {10});
        }
        for (String id : List.of("b", "c", "a")) {
            index.remove(id, new long[] {10});
        }
        assertThat(index.under(new long[] {10}).ids()).isEmpty();
        index.add("d", 4, new long[] {10});
        assertThat(index.under(new long[] {10}).ids()).containsExactly("d");
    }

    @Test
    void addAndRemove_manyTimes_agreesWithAPlainMap() {
        MeetingIndex large = new MeetingIndex(1_000, MOST_MET);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        Map<String, long[]> plain = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String id = "a" + random.nextInt(300);
            long[] former = plain.remove(id);
            if (former != null) {
                large.remove(id, former);
            } else {
                long[] keys =
                        random.longs(20, 0, 500).map(Hashes::mix).distinct().toArray();
                plain.put(id, keys);
                large.add(id, i, keys);
            }
        }
        for (long key = 0; key < 500; key++) {
            long hashed = Hashes.mix(key);
            Set<String> expected = new HashSet<>();
            plain.forEach((id, keys) -> {
                for (long k : keys) {
                    if (k == hashed) {
                        expected.add(id);
                    }
                }
            });
            assertThat(large.under(new long[] {hashed}).ids()).isEqualTo(expected);
        }
    }

    @Test
    void under_moreThanAreCompared_keepsThoseThatShareMostKeys() {
        MeetingIndex large = new MeetingIndex(1_000, MOST_MET);
        int last = 2 * MOST_MET;
        for (int i = 0; i <= last; i++) {
            large.add("one" + i, i, new long[] {1});
        }
        large.add("both", 1_000, new long[] {1, 2});

        assertThat(large.under(new long[] {1, 2}).ids())
                .hasSize(MOST_MET)
                .contains("both", "one0")
                .doesNotContain("one" + last);
    }
}
