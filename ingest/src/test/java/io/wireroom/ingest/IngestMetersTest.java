package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.FeedCounters;
import org.junit.jupiter.api.Test;

class IngestMetersTest {
    private final Metrics metrics = Metrics.inMemory();
    private final IngestMeters meters = new IngestMeters(metrics);

    @Test
    void committed_validatorsFoundToLie_areCountedEachTime() {
        meters.committed(lied(0), lied(1));
        meters.committed(lied(1), lied(1));
        meters.committed(lied(1), lied(2));

        assertThat(metrics.count(IngestMetric.LYING_VALIDATORS)).isEqualTo(2);
    }

    private static FeedCounters lied(long times) {
        return FeedCounters.newBuilder().setLyingValidators(times).build();
    }
}
