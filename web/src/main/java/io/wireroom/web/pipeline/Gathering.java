package io.wireroom.web.pipeline;

import io.wireroom.web.pipeline.PipelineStatus.Away;
import io.wireroom.web.pipeline.PipelineStatus.Lag;
import io.wireroom.web.pipeline.PipelineStatus.Latency;
import io.wireroom.web.pipeline.PipelineStatus.Rates;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** What processes and Kafka said last, with what has been away since when. Read by any thread, gathered by one each. */
final class Gathering {
    private static final String KAFKA = "Kafka";

    private final Processes processes;
    private final Lags lags;
    private final InstantSource clock;
    private final Map<String, Processes.Answer> last = new HashMap<>();
    private final RateWindow window = new RateWindow();
    private final Map<String, Away> away = new ConcurrentSkipListMap<>();

    private volatile Figures figures = new Figures(List.of());
    private volatile Rates rates = new Rates(0, 0, 0, 0, 0);
    private volatile Instant gatheredAt = Instant.EPOCH;
    private volatile List<Lag> lagging = List.of();
    private volatile Optional<Instant> lagsAt = Optional.empty();

    Gathering(Processes processes, Lags lags, InstantSource clock) {
        this.processes = processes;
        this.lags = lags;
        this.clock = clock;
    }

    /** Asks the processes; of one that does not answer, the last figures are kept. */
    void askProcesses(Optional<URI> own) {
        List<Processes.Answer> answers = processes.ask(own);
        Instant now = clock.instant();
        List<Processes.Answer> known = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Processes.Answer answer : answers) {
            Processes.Answer kept = answer;
            if (answer.problem().isEmpty()) {
                last.put(answer.address(), answer);
            } else {
                silent.add(answer.address());
                missing(answer.address(), answer.problem(), now);
                kept = new Processes.Answer(
                        answer.address(),
                        last.getOrDefault(answer.address(), answer).roles(),
                        answer.problem());
            }
            known.add(kept);
        }
        away.keySet().removeIf(what -> !what.equals(KAFKA) && !silent.contains(what));
        figures = new Figures(known);
        rates = window.add(now, figures);
        gatheredAt = now;
    }

    /** Asks Kafka; where it is away, the last lags are kept. */
    void askKafka() {
        try {
            List<Lag> now = new ArrayList<>();
            lags.now()
                    .forEach((group, topics) ->
                            topics.forEach((topic, records) -> now.add(new Lag(group, topic, records))));
            lagging = List.copyOf(now);
            lagsAt = Optional.of(clock.instant());
            away.remove(KAFKA);
        } catch (RuntimeException e) {
            missing(KAFKA, "does not answer", clock.instant());
        }
    }

    Figures figures() {
        return figures;
    }

    Rates rates() {
        return rates;
    }

    Instant gatheredAt() {
        return gatheredAt;
    }

    List<Lag> lags() {
        return lagging;
    }

    Optional<Instant> lagsAt() {
        return lagsAt;
    }

    List<Away> away() {
        return List.copyOf(away.values());
    }

    /** The last hop and the whole way, as the sink measures them. */
    List<Latency> sinkLatencies() {
        List<Latency> latencies = new ArrayList<>();
        Figures now = figures;
        for (String since : List.of("enriched", "published")) {
            now.sinkLatency(since, "p50")
                    .ifPresent(median -> latencies.add(new Latency(
                            since,
                            "searchable",
                            median,
                            now.sinkLatency(since, "p95").orElse(median),
                            now.sinkLatency(since, "p99").orElse(median),
                            Optional.empty(),
                            "the sink's acknowledgements of the last minutes, of the slowest sink; one refresh interval of the"
                                    + " index may come on top")));
        }
        return latencies;
    }

    private void missing(String what, String problem, Instant now) {
        away.compute(what, (name, before) -> new Away(name, before == null ? now : before.since(), problem));
    }
}
