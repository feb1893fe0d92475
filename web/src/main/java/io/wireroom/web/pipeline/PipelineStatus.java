package io.wireroom.web.pipeline;

import io.wireroom.web.feeds.FeedSummary;
import io.wireroom.web.rejections.RejectionCount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the pipeline is.
 *
 * @param at when it was gathered
 * @param services the roles of all processes that are known
 * @param flow what came in at each step and what became of it, summed over the services since each of them started
 * @param balances whether nothing is between the steps: false while articles are under way
 * @param feeds all feeds, with the ledger over their lives
 * @param lags records that consumers have still to process
 * @param lagsAt when they were asked for; absent while Kafka has never answered
 * @param rates a second over the last minute
 * @param latencies from step to step, and over all
 * @param rejections among the latest that are held, by stage and reason
 * @param away what does not answer
 */
public record PipelineStatus(
        Instant at,
        List<ServiceState> services,
        List<FlowStep> flow,
        boolean balances,
        FeedSummary feeds,
        List<Lag> lags,
        Optional<Instant> lagsAt,
        Rates rates,
        List<Latency> latencies,
        List<RejectionCount> rejections,
        List<Away> away) {
    public PipelineStatus {
        services = List.copyOf(services);
        flow = List.copyOf(flow);
        lags = List.copyOf(lags);
        latencies = List.copyOf(latencies);
        rejections = List.copyOf(rejections);
        away = List.copyOf(away);
    }

    /**
     * A role of a process.
     *
     * @param address of the process's admin server
     * @param role such as ingest
     * @param state READY, WAITING, DEGRADED or FAILED; AWAY when its process has stopped answering
     * @param reason in words; empty when all is well
     */
    public record ServiceState(String address, String role, String state, String reason) {}

    /**
     * A step of the ledger.
     *
     * @param name such as {@code enrich}
     * @param in what came in
     * @param inName what that is, such as {@code published}
     * @param parts what became of it
     * @param difference what came in and is in no part: above 0 it is under way or waits, below 0 it came in before the service
     *     of the step before was started
     */
    public record FlowStep(String name, String inName, long in, List<FlowPart> parts, long difference) {
        public FlowStep {
            parts = List.copyOf(parts);
        }
    }

    /** A part of what came in, such as {@code unchanged}. */
    public record FlowPart(String name, long count) {}

    /** How far a consumer group is behind in a topic, in records. */
    public record Lag(String group, String topic, long records) {}

    /**
     * What went on in the last minute, a second.
     *
     * @param seconds that it was measured over; 0 before the second look
     * @param published articles that ingest published
     * @param enriched versions of articles that were enriched
     * @param indexed documents of articles that Elasticsearch took
     * @param rejected records that were rejected
     */
    public record Rates(double seconds, double published, double enriched, double indexed, double rejected) {}

    /**
     * How long something took, in seconds.
     *
     * @param from moment at which it began, such as {@code discovered}
     * @param to moment at which it ended, such as {@code fetched}
     * @param p50 the median
     * @param count how many articles it was measured on; absent where the source does not say
     * @param source where the numbers come from
     */
    public record Latency(
            String from, String to, double p50, double p95, double p99, Optional<Integer> count, String source) {}

    /** What does not answer, and since when. */
    public record Away(String what, Instant since, String detail) {}
}
