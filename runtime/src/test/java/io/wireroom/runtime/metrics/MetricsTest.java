package io.wireroom.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
    enum Sample implements Metric {
        DOCUMENTS("wireroom.sink.documents", MetricKind.COUNTER, "documents", "Documents by outcome.", "outcome"),
        PAUSED("wireroom.sink.paused", MetricKind.GAUGE, "", "1 while paused."),
        BULK("wireroom.sink.bulk.duration", MetricKind.TIMER, "seconds", "Time of a bulk request."),
        SIZE("wireroom.sink.bulk.size", MetricKind.SUMMARY, "bytes", "Size of a bulk request.");

        private final MetricDeclaration declaration;

        Sample(String id, MetricKind kind, String unit, String description, String... labels) {
            this.declaration = new MetricDeclaration(id, kind, unit, description, List.of(labels));
        }

        @Override
        public MetricDeclaration declaration() {
            return declaration;
        }
    }

    private final Metrics metrics = Metrics.inMemory();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void counter_perLabelValue_isCountedAndSummed() {
        metrics.counter(Sample.DOCUMENTS, "indexed").increment(3);
        metrics.counter(Sample.DOCUMENTS, "rejected").increment();

        assertThat(metrics.count(Sample.DOCUMENTS, "indexed")).isEqualTo(3);
        assertThat(metrics.total(Sample.DOCUMENTS)).isEqualTo(4);
    }

    @Test
    void scrape_everyKind_hasItsDeclaredNameAndHelp() {
        metrics.counter(Sample.DOCUMENTS, "indexed").increment();
        metrics.gauge(Sample.PAUSED, () -> 1);
        metrics.timer(Sample.BULK).record(Duration.ofMillis(5));
        metrics.summary(Sample.SIZE).record(10);

        String text = metrics.scrape();

        for (Sample sample : Sample.values()) {
            assertThat(text).contains("# HELP " + sample.prometheusName() + " " + sample.description());
        }
        assertThat(text).contains("wireroom_sink_documents_total{outcome=\"indexed\"} 1.0");
    }

    @Test
    void ofProcess_aTopicOfKafkasClients_isShownUnderItsOwnNameOnly() {
        try (Metrics process = Metrics.ofProcess()) {
            for (String topic : List.of("wireroom.articles", "wireroom_articles")) {
                process.registry().gauge("kafka.consumer.fetch.manager.records.lag", Tags.of("topic", topic), 7);
            }

            assertThat(process.scrape())
                    .contains("kafka_consumer_fetch_manager_records_lag{topic=\"wireroom.articles\"} 7.0")
                    .doesNotContain("wireroom_articles");
        }
    }

    @Test
    void use_againstTheDeclaration_isABug() {
        assertThatThrownBy(() -> metrics.counter(Sample.PAUSED)).hasMessageContaining("declared as GAUGE");
        assertThatThrownBy(() -> metrics.counter(Sample.DOCUMENTS)).hasMessageContaining("[outcome]");
    }
}
