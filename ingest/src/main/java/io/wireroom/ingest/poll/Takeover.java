package io.wireroom.ingest.poll;

import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the desk in step with the partitions of this instance. A partition is taken over in this order: wait until
 * transactions of its former owner are decided, read its subscriptions and states to the end, then poll. A partition that
 * leaves takes its feeds along, after their polls under way have come home. Confined to the consumer's thread.
 */
final class Takeover implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);
    private static final Duration UNDECIDED = Duration.ofSeconds(20);

    private final Consumer<String, byte[]> group;
    private final StateRestorer restorer;
    private final PollDesk desk;
    private final PendingPolls pending;
    private final Set<TopicPartition> restoring = new HashSet<>();
    private Farewell farewell = partitions -> {};
    private boolean assigned;

    /** Is told of partitions that are about to leave, while they are still ours. */
    interface Farewell {
        void leaving(Set<Integer> partitions);
    }

    Takeover(Consumer<String, byte[]> group, StateRestorer restorer, PollDesk desk, PendingPolls pending) {
        this.group = group;
        this.restorer = restorer;
        this.desk = desk;
        this.pending = pending;
    }

    void onLeaving(Farewell told) {
        farewell = told;
    }

    /** What has to happen before polls begin; empty once they may. */
    Optional<Health> awaited() {
        if (!assigned) {
            return Optional.of(Health.waiting("waiting for partitions of " + Topics.FEEDS.name()));
        }
        return restoring.isEmpty()
                ? Optional.empty()
                : Optional.of(Health.waiting("reading the state of " + restoring.size() + " partitions"));
    }

    /** Partitions whose feeds are followed. */
    Set<Integer> held() {
        Set<TopicPartition> held = new HashSet<>(group.assignment());
        held.removeAll(restoring);
        return Set.copyOf(numbers(held));
    }

    /** Takes over the partitions that were assigned since. */
    void run(BooleanSupplier stopped) {
        Set<TopicPartition> partitions = Set.copyOf(restoring);
        if (partitions.isEmpty() || !decided(partitions)) {
            return;
        }
        Restored restored = restorer.restore(numbers(partitions), stopped);
        if (stopped.getAsBoolean()) {
            return; // the reading may be incomplete
        }
        restored.positions().forEach((partition, at) -> group.seek(PendingPolls.feeds(partition), at));
        restored.feeds().forEach(owned -> desk.follow(owned.subscription(), owned.partition(), owned.state()));
        restored.forgotten().forEach(pending::forget);
        restoring.removeAll(partitions);
        group.resume(partitions);
        int feeds = restored.feeds().size();
        LOG.info("took over {} partitions with {} feeds", partitions.size(), feeds);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        group.pause(partitions);
        restoring.addAll(partitions);
        assigned = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            farewell.leaving(Set.copyOf(numbers(partitions)));
            onPartitionsLost(partitions);
        }
    }

    /** Others may have them already: what comes back is dropped. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        restoring.removeAll(partitions);
        desk.revoke(numbers(partitions));
        LOG.info("gave up {} partitions", partitions.size());
    }

    /** Waits until no transaction of a former owner is open: its offsets would be withheld (KIP-447). */
    private boolean decided(Set<TopicPartition> partitions) {
        try {
            group.committed(partitions, UNDECIDED);
            return true;
        } catch (TimeoutException e) {
            LOG.info("a former owner's transaction is still open: {}", e.getMessage());
            return false;
        }
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }
}
