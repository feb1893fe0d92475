package io.wireroom.web.pipeline;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.feeds.FeedSummary;
import io.wireroom.web.kafka.TopicFollower;
import io.wireroom.web.pipeline.PipelineStatus.FlowStep;
import io.wireroom.web.pipeline.PipelineStatus.Latency;
import io.wireroom.web.rejections.RejectionCount;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the pipeline is, gathered every few seconds; what is away is shown as it was last. Thread-safe. */
public final class PipelineDesk implements Desk {
    private static final Logger LOG = LoggerFactory.getLogger(PipelineDesk.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Gathering gathering;
    private final LatencyWindow latencies;
    private final Optional<TopicFollower<EnrichedArticle>> articles;
    private final Neighbours neighbours;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "web-pipeline");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Optional<URI> own = Optional.empty();

    PipelineDesk(
            Gathering gathering,
            LatencyWindow latencies,
            Optional<TopicFollower<EnrichedArticle>> articles,
            Neighbours neighbours) {
        this.gathering = gathering;
        this.latencies = latencies;
        this.articles = articles;
        this.neighbours = neighbours;
    }

    /** What other desks know. */
    public record Neighbours(Supplier<FeedSummary> feeds, Supplier<List<RejectionCount>> rejections) {}

    /** A desk that asks processes and Kafka, and follows the enriched articles. */
    public static PipelineDesk following(
            KafkaClients clients, Processes processes, Lags lags, Neighbours neighbours, InstantSource clock) {
        LatencyWindow window = new LatencyWindow();
        return new PipelineDesk(
                new Gathering(processes, lags, clock),
                window,
                Optional.of(new TopicFollower<>(clients, Topics.ENRICHED, LatencyWindow.ARTICLES, window::take, clock)),
                neighbours);
    }

    @Override
    public void servedAt(URI pages) {
        own = Optional.of(pages);
    }

    @Override
    public void start() {
        articles.ifPresent(TopicFollower::start);
        every(() -> gathering.askProcesses(own));
        every(gathering::askKafka);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        articles.ifPresent(TopicFollower::close);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                        "/api/status",
                        "getStatus",
                        "status",
                        "How the pipeline is, gathered every few seconds: services, the ledger as a flow from feeds to index, lags,"
                                + " rates of the last minute, latencies from step to step, rejections.")
                .answers(PipelineStatus.class)
                .by(this::status));
    }

    private HttpAnswer status(ApiRequest request) {
        Figures figures = gathering.figures();
        List<FlowStep> flow = figures.flow();
        List<Latency> times = new ArrayList<>(latencies.latencies());
        times.addAll(gathering.sinkLatencies());
        return Api.ok(new PipelineStatus(
                gathering.gatheredAt(),
                figures.services(),
                flow,
                Figures.balances(flow),
                neighbours.feeds().get(),
                gathering.lags(),
                gathering.lagsAt(),
                gathering.rates(),
                times,
                neighbours.rejections().get(),
                gathering.away()));
    }

    private void every(Runnable look) {
        Runnable careful = () -> {
            try {
                look.run();
            } catch (RuntimeException e) {
                LOG.warn("the pipeline's status cannot be gathered now: {}", e.toString());
            }
        };
        var unused = threads.scheduleWithFixedDelay(careful, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
}
