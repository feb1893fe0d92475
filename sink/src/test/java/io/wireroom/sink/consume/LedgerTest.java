package io.wireroom.sink.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.sink.SinkMetric;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant FETCHED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Milestones MILESTONES =
            new Milestones(Optional.empty(), FETCHED.minusSeconds(3_600), FETCHED, FETCHED.plusSeconds(1));

    private final Metrics metrics = Metrics.inMemory();
    private final Ledger ledger = new Ledger(metrics, Duration.ofSeconds(10));

    @Test
    void created_withinTheObjectiveAfterTheFetch_isNotLate() {
        ledger.created(MILESTONES, FETCHED.plusSeconds(10));

        assertThat(metrics.count(SinkMetric.LATE)).isZero();
    }

    @Test
    void created_afterTheObjective_isLate() {
        ledger.created(MILESTONES, FETCHED.plusSeconds(11));

        assertThat(metrics.count(SinkMetric.LATE)).isOne();
    }

    @Test
    void fresh_countersOfAlerts_areThereAtZero() {
        assertThat(metrics.scrape())
                .contains("wireroom_sink_rejections_total{reason=\"MAPPING_CONFLICT\"} 0.0")
                .contains("wireroom_sink_late_documents_total 0.0");
    }
}
