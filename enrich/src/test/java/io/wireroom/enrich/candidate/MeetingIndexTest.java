package io.wireroom.enrich.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.candidate.MeetingIndex.Entry;
import io.wireroom.enrich.text.Hashes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MeetingIndexTest {
    private static final int MOST_MET = 64;
    private static final Repeats REPEATS = new Repeats(2, 1, Duration.ofMillis(5));

    private final MeetingIndex index = new MeetingIndex(3, MOST_MET, REPEATS);

    @Test
    void under_sharedKey_meets() {
        index.add(entry("a", 1), new long[] {10, 20});
        index.add(entry("b", 2), new long[] {20, 30});
        assertThat(met(index, new long[] {20})).containsExactlyInAnyOrder("a", "b");
        assertThat(met(index, new long[] {30, 99})).containsExactly("b");
    }

    @Test
    void remove_leavesTheOthers() {
        index.add(entry("a", 1), new long[] {10, 20});
        index.add(entry("b", 2), new long[] {20});
        index.remove("a", new long[] {10, 20});
        assertThat(met(index, new long[] {10, 20})).containsExactly("b");
        assertThat(index.articles()).isEqualTo(1);
    }

    @Test
    void add_beyondCap_keepsTheEarliestWhateverTheOrder() {
        index.add(entry("d", 4), new long[] {10});
        index.add(entry("b", 2), new long[] {10});
        index.add(entry("c", 3), new long[] {10});
        index.add(entry("a", 1), new long[] {10});
        index.add(entry("e", 5), new long[] {10});
        assertThat(met(index, new long[] {10})).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void under_fullKey_isMarked() {
        index.add(entry("a", 1), new long[] {10, 20});
        index.add(entry("b", 2), new long[] {10, 20});
        assertThat(capped(index, 10, 20)).isFalse();
        index.add(entry("c", 3), new long[] {10});
        assertThat(capped(index, 20)).isFalse();
        assertThat(capped(index, 10)).isTrue();
    }

    @Test
    void remove_allOfAChain_leavesRoomForOthers() {
        for (String id : List.of("a", "b", "c")) {
            index.add(entry(id, 1), new long[] {10});
        }
        for (String id : List.of("b", "c", "a")) {
            index.remove(id, new long[] {10});
        }
        assertThat(met(index, new long[] {10})).isEmpty();
        index.add(entry("d", 4), new long[] {10});
        assertThat(met(index, new long[] {10})).containsExactly("d");
    }

    @Test
    void addAndRemove_manyTimes_agreesWithAPlainMap() {
        MeetingIndex large = new MeetingIndex(1_000, MOST_MET, REPEATS);
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
                large.add(entry(id, i), keys);
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
            assertThat(met(large, new long[] {hashed})).isEqualTo(expected);
        }
    }

    /** The earliest that were put under a key, less those that it turned away while it was full. */
    @Test
    void add_toHotKeysInAnyOrder_keepsTheEarliest() {
        int cap = 10;
        long[] keys = {1, 2, 3};
        MeetingIndex hot = new MeetingIndex(cap, MOST_MET, REPEATS);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        Deque<Entry> all = new ArrayDeque<>();
        TreeMap<Long, String> earliest = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            if (all.size() > 50 && random.nextInt(4) == 0) {
                Entry gone = all.remove();
                hot.remove(gone.id(), keys);
                earliest.remove(gone.orderedAt());
            } else {
                Entry added = entry("a" + i, random.nextLong(1_000_000_000_000L));
                all.add(added);
                hot.add(added, keys);
                earliest.put(added.orderedAt(), added.id());
                if (earliest.size() > cap) {
                    earliest.pollLastEntry();
                }
            }
            assertThat(met(hot, new long[] {1 + i % 3})).containsExactlyInAnyOrderElementsOf(earliest.values());
        }
    }

    @Test
    void under_moreThanAreCompared_keepsThoseThatShareMostKeys() {
        MeetingIndex large = new MeetingIndex(1_000, MOST_MET, REPEATS);
        int last = 2 * MOST_MET;
        for (int i = 0; i <= last; i++) {
            large.add(entry("one" + i, i), new long[] {1});
        }
        large.add(entry("both", 1_000), new long[] {1, 2});

        assertThat(met(large, new long[] {1, 2}))
                .hasSize(MOST_MET)
                .contains("both", "one0")
                .doesNotContain("one" + last);
    }

    @Test
    void under_repeatsOfTheAskersText_keepsTheFirstOfThemAndAllElse() {
        MeetingIndex large = new MeetingIndex(1_000, MOST_MET, REPEATS);
        large.add(new Entry("second", 11, 7), new long[] {1});
        large.add(new Entry("third", 12, 7), new long[] {1});
        large.add(new Entry("first", 10, 7), new long[] {1});
        large.add(new Entry("other", 12, 8), new long[] {1});

        assertThat(large.under(new long[] {1}, new Entry("asker", 15, 7)).ids())
                .containsExactlyInAnyOrder("first", "second", "other");
        assertThat(large.under(new long[] {1}, entry("another", 15)).ids()).hasSize(4);
    }

    @Test
    void under_repeatsPublishedTogether_areOrderedById() {
        for (String id : List.of("c", "a", "b")) {
            index.add(new Entry(id, 1, 7), new long[] {1});
        }
        assertThat(index.under(new long[] {1}, new Entry("d", 1, 7)).ids()).containsExactlyInAnyOrder("a", "b");
    }

    private static Entry entry(String id, long orderedAt) {
        return new Entry(id, orderedAt, MeetingIndex.NO_TEXT);
    }

    private static Set<String> met(MeetingIndex index, long[] keys) {
        return index.under(keys, entry("asker", Long.MAX_VALUE)).ids();
    }

    private static boolean capped(MeetingIndex index, long... keys) {
        return index.under(keys, entry("asker", Long.MAX_VALUE)).capped();
    }
}
