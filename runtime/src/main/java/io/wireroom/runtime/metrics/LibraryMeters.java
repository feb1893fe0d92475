package io.wireroom.runtime.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Lets through, of the hundreds of metrics that Kafka's clients offer for each partition, store and node, those that an
 * operator looks at, each topic under its own name only; and of the others' those whose names follow Prometheus's rules.
 * Immutable.
 */
public final class LibraryMeters implements MeterFilter {
    private static final String KAFKA = "kafka.";

    /** Kafka shows a topic a second time with underscores for its dots; our names have none. */
    private static final String SECOND_NAME = "wireroom_";

    /** Kafka metrics that are kept, by Micrometer id. */
    static final Set<String> KAFKA_KEPT = Set.of(
            "kafka.consumer.coordinator.assigned.partitions",
            "kafka.consumer.coordinator.commit.latency.max",
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.fetch.manager.bytes.consumed.total",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.last.poll.seconds.ago",
            "kafka.producer.outgoing.byte.total",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.producer.record.send.total",
            "kafka.producer.request.latency.max",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads.total",
            "kafka.stream.state.block.cache.usage",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.total.sst.files.size",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.task.restore.remaining.records.total",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.commit.total",
            "kafka.stream.thread.poll.ratio",
            "kafka.stream.thread.process.ratio",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.task.closed.total");

    private static final Set<String> ILL_NAMED = Set.of("process.cpu.time", "system.cpu.count");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String name = id.getName();
        boolean dropped =
                name.startsWith(KAFKA) ? !KAFKA_KEPT.contains(name) || underSecondName(id) : ILL_NAMED.contains(name);
        return dropped ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }

    private static boolean underSecondName(Meter.Id id) {
        String topic = id.getTag("topic");
        return topic != null && topic.startsWith(SECOND_NAME);
    }
}
