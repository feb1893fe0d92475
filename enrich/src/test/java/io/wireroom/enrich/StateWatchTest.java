package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StateWatchTest {
    private static final TopicPartition ONE = new TopicPartition("changes", 0);
    private static final TopicPartition OTHER = new TopicPartition("changes", 1);

    private final StateWatch watch = new StateWatch();

    @Test
    void progress_countsThoseThatBeganSinceNothingWasLeft() {
        watch.onRestoreStart(ONE, "articles", 0, 100);
        watch.onRestoreStart(OTHER, "articles", 0, 100);
        assertThat(watch.progress()).isEqualTo("2 of 2 partitions");

        watch.onRestoreEnd(ONE, "articles", 100);
        assertThat(watch.progress()).isEqualTo("1 of 2 partitions");

        watch.onRestoreSuspended(OTHER, "articles", 50);
        assertThat(watch.isRestoring()).isFalse();

        watch.onRestoreStart(OTHER, "articles", 50, 100);
        assertThat(watch.progress()).isEqualTo("1 of 1 partitions");
    }

    @Test
    void records_addUp() {
        watch.onBatchRestored(ONE, "articles", 10, 10);
        watch.onBatchRestored(OTHER, "listeners", 5, 5);

        assertThat(watch.records()).isEqualTo(15);
    }
}
