package io.wireroom.sink;

import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.runtime.service.Role;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.bulk.Outage;
import io.wireroom.sink.bulk.Outcome;
import io.wireroom.sink.consume.SinkLoop;
import io.wireroom.sink.consume.SinkParts;
import io.wireroom.sink.consume.SinkState;
import io.wireroom.sink.index.IndexReport;
import io.wireroom.sink.index.IndexSetup;
import io.wireroom.sink.write.ElasticsearchBulkWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes {@code wireroom.enriched} and {@code wireroom.stories} to Elasticsearch. Starts and goes on while Elasticsearch
 * or Kafka is away; catches up when they are back.
 */
public final class SinkRole implements Role {
    private static final Logger LOG = LoggerFactory.getLogger(SinkRole.class);

    private final Elasticsearch elasticsearch;
    private final SinkSettings settings;
    private final Metrics metrics;
    private final InstantSource clock;
    private final ExecutorService background;
    private final SinkLoop loop;
    private final Thread thread;

    /**
     * @param settings how it works
     * @param kafka where records come from and rejections go
     * @param metrics where it counts
     * @param clock the time
     */
    public SinkRole(SinkSettings settings, KafkaClients kafka, Metrics metrics, InstantSource clock) {
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.elasticsearch = Elasticsearch.connect(settings.elasticsearch());
        IndexSetup setup = new IndexSetup(elasticsearch, settings.index());
        SinkParts parts = new SinkParts(
                settings,
                kafka,
                () -> tell(setup.prepare()),
                new ElasticsearchBulkWriter(elasticsearch),
                metrics,
                clock,
                RandomGenerator.getDefault());
        this.background = Executors.newSingleThreadExecutor(task -> daemon(task, "sink-setup"));
        this.loop = new SinkLoop(parts, background);
        this.thread = daemon(loop, "sink");
    }

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public void start() {
        gauges();
        thread.start();
    }

    @Override
    public Health health() {
        if (thread.getState() == Thread.State.TERMINATED) {
            return Health.failed("the sink's thread has ended; the log says why");
        }
        SinkState state = loop.state();
        if (state.outage().isPresent()) {
            return Health.degraded(words(state.outage().get()));
        }
        if (state.trouble().isPresent()) {
            return Health.degraded(state.trouble().get());
        }
        return state.joined() ? Health.ready() : Health.waiting("has not joined group " + settings.group() + " yet");
    }

    @Override
    public Map<String, Object> status() {
        SinkState state = loop.state();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("elasticsearch", elasticsearch.where());
        status.put("partitions", state.partitions());
        status.put("lag", state.lag());
        status.put("records", metrics.total(SinkMetric.RECORDS));
        status.put("documents", metrics.total(SinkMetric.DOCUMENTS));
        status.put("open", state.open());
        status.put("articles", articles());
        status.put("latency", latencies());
        status.put("rejected", metrics.total(SinkMetric.REJECTIONS));
        status.put("sentAgain", metrics.total(SinkMetric.RETRIES));
        status.put("waitingForRetry", state.retrying());
        status.put("requestsAtOnce", state.concurrencyLimit());
        status.put("paused", state.paused());
        return status;
    }

    /** What became of the records of {@code wireroom.enriched}. */
    private Map<String, Object> articles() {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            String label = outcome.name().toLowerCase(Locale.ROOT);
            outcomes.put(label, metrics.count(SinkMetric.DOCUMENTS, Topics.ENRICHED.name(), label));
        }
        return outcomes;
    }

    /** Seconds from moments in an article's life to its acknowledgement, of the last minutes. */
    private Map<String, Object> latencies() {
        Map<String, Object> latencies = new LinkedHashMap<>();
        for (String since : List.of("published", "discovered", "enriched")) {
            latencies.put(since, metrics.percentiles(SinkMetric.LATENCY, since));
        }
        return latencies;
    }

    @Override
    public void close() {
        loop.stop();
        try {
            thread.join();
            elasticsearch.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the Elasticsearch client did not close in order: {}", e.getMessage());
        } finally {
            background.shutdownNow();
        }
    }

    private void gauges() {
        metrics.gauge(SinkMetric.OPEN, () -> loop.state().open());
        metrics.gauge(SinkMetric.LAG, () -> loop.state().lag());
        metrics.gauge(SinkMetric.PAUSED, () -> loop.state().paused() ? 1 : 0);
        metrics.gauge(SinkMetric.RUNNING, () -> loop.state().running());
        metrics.gauge(SinkMetric.CONCURRENCY_LIMIT, () -> loop.state().concurrencyLimit());
        metrics.gauge(
                SinkMetric.OUTAGE,
                () -> loop.state().outage().map(this::seconds).orElse(0L));
    }

    private long seconds(Outage outage) {
        return Math.max(0, Duration.between(outage.since(), clock.instant()).toSeconds());
    }

    private static void tell(IndexReport report) {
        LOG.info("index templates are in place; {}", report.features());
        if (!report.unlike().isEmpty()) {
            LOG.warn(
                    "{} cut texts into other words than topics' queries have, so `taxonomy query --run` leaves them out:"
                            + " docs/taxonomy.md says how to make them anew",
                    report.unlike());
        }
        if (!report.features().words()) {
            LOG.warn("the cluster lacks the token filters stemmer and keyword_marker: topics' queries find less in it");
        }
    }

    private static String words(Outage outage) {
        return "no document is taken since " + outage.since() + ", " + outage.failures() + " attempts; last: "
                + outage.reason();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
