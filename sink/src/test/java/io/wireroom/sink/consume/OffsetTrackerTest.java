package io.wireroom.sink.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTrackerTest {
    private static final TopicPartition P0 = new TopicPartition("t", 0);
    private static final TopicPartition P1 = new TopicPartition("t", 1);

    private final OffsetTracker<String> tracker = new OffsetTracker<>();

    @Test
    void committable_laterSettledFirst_waitsForTheEarlier() {
        tracker.opened(P0, 5, "a");
        tracker.opened(P0, 6, "b");
        tracker.settled(P0, 6);
        assertThat(offset(P0)).isEqualTo(5);
        tracker.settled(P0, 5);
        assertThat(offset(P0)).isEqualTo(7);
    }

    @Test
    void committable_partitions_doNotWaitForEachOther() {
        tracker.opened(P0, 5, "a");
        tracker.opened(P1, 9, "b");
        tracker.settled(P1, 9);
        assertThat(offset(P1)).isEqualTo(10);
        assertThat(offset(P0)).isEqualTo(5);
    }

    @Test
    void committable_transactionMarkerBehindTheLast_isCovered() {
        tracker.opened(P0, 5, "a");
        tracker.advanced(P0, 7);
        assertThat(offset(P0)).isEqualTo(5);
        tracker.settled(P0, 5);
        assertThat(offset(P0)).isEqualTo(7);
    }

    @Test
    void committable_nothingNewSinceTheLastCommit_isEmpty() {
        tracker.opened(P0, 5, "a");
        tracker.settled(P0, 5);
        tracker.committed(tracker.committable());
        assertThat(tracker.committable()).isEmpty();
    }

    @Test
    void forget_partitionTakenAway_isNeverCommittedAgain() {
        tracker.opened(P0, 5, "a");
        tracker.forget(List.of(P0));
        tracker.settled(P0, 5);
        assertThat(tracker.committable()).isEmpty();
        assertThat(tracker.open()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void committable_anyOrder_neverPassesAnOpenRecord(long seed) {
        Random random = new Random(seed);
        TreeSet<Long> open = new TreeSet<>();
        long next = random.nextInt(1_000);
        for (int step = 0; step < 5_000; step++) {
            if (open.isEmpty() || random.nextInt(3) > 0) {
                next += 1 + (random.nextInt(10) == 0 ? random.nextInt(5) : 0);
                tracker.opened(P0, next, "record");
                open.add(next);
            } else {
                long settled = new ArrayList<>(open).get(random.nextInt(open.size()));
                tracker.settled(P0, settled);
                open.remove(settled);
            }
            long expected = open.isEmpty() ? next + 1 : open.first();
            assertThat(offset(P0)).isEqualTo(expected);
            assertThat(tracker.open()).isEqualTo(open.size());
        }
    }

    private long offset(TopicPartition partition) {
        Map<TopicPartition, OffsetAndMetadata> offsets = tracker.committable();
        return offsets.containsKey(partition) ? offsets.get(partition).offset() : -1;
    }
}
