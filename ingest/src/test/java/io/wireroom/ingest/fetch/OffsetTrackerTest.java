package io.wireroom.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {
    private final OffsetTracker tracker = new OffsetTracker();

    @Test
    void committable_nothingStarted_empty() {
        assertThat(tracker.committable()).isEmpty();
    }

    @Test
    void committable_outOfOrder_stopsAtTheFirstUnfinished() {
        for (long offset = 10; offset < 14; offset++) {
            tracker.started(offset);
        }
        tracker.finished(12);
        tracker.finished(10);

        assertThat(tracker.committable()).hasValue(11);
        tracker.finished(11);
        assertThat(tracker.committable()).hasValue(13);
        tracker.finished(13);
        assertThat(tracker.committable()).hasValue(14);
        assertThat(tracker.committable()).as("not moved").isEmpty();
    }

    @Test
    void committable_gapsOfTransactionMarkers_holdNothingUp() {
        tracker.started(3);
        tracker.started(7);
        tracker.finished(3);

        assertThat(tracker.committable()).hasValue(7);
    }

    @Test
    void started_offsetThatCameBefore_isRefused() {
        tracker.started(5);

        assertThatThrownBy(() -> tracker.started(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void randomWork_neverCommitsBehindUnfinished() {
        Random random = new Random(5);
        TreeSet<Long> open = new TreeSet<>();
        long next = 1_000_000_000_000L;
        for (int step = 0; step < 100_000; step++) {
            if (open.isEmpty() || (open.size() < 500 && random.nextBoolean())) {
                next += 1 + random.nextInt(3);
                tracker.started(next);
                open.add(next);
            } else {
                List<Long> candidates = new ArrayList<>(open);
                Long done = candidates.get(random.nextInt(candidates.size()));
                tracker.finished(done);
                open.remove(done);
            }
            long expected = open.isEmpty() ? next + 1 : open.first();
            OptionalLong offset = tracker.committable();
            assertThat(offset.isEmpty() || offset.getAsLong() == expected).isTrue();
            assertThat(tracker.unfinished()).isEqualTo(open.size());
        }
    }
}
