package io.wireroom.sink.consume;

import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.bulk.BulkEngine;
import io.wireroom.sink.bulk.ConcurrencyLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer's life in the group: reads while there is room, pauses while there is none but keeps polling so that it
 * stays in the group, commits behind settled records. One thread calls everything.
 */
final class ConsumerSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerSession.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration BUSY = Duration.ofMillis(5);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);

    private final Consumer<@Nullable String, byte @Nullable []> consumer;
    private final Flow flow;
    private final ConcurrencyLimiter limiter;
    private final Preparation preparation;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Duration commitInterval;
    private Instant commitAt;
    private boolean committing;
    private boolean joined;
    private boolean paused;

    ConsumerSession(
            SinkParts parts,
            Consumer<@Nullable String, byte @Nullable []> consumer,
            Flow flow,
            ConcurrencyLimiter limiter,
            Preparation preparation,
            Ledger ledger) {
        this.consumer = consumer;
        this.flow = flow;
        this.limiter = limiter;
        this.preparation = preparation;
        this.ledger = ledger;
        this.clock = parts.clock();
        this.commitInterval = parts.settings().commitInterval();
        this.commitAt = clock.instant().plus(commitInterval);
    }

    void join() {
        consumer.subscribe(List.of(Topics.ENRICHED.name(), Topics.STORIES.name()), new Rebalance());
    }

    /** One turn: answers in, records in, requests out, offsets committed. */
    void turn() {
        flow.receive();
        boolean prepared = preparation.isDone(clock.instant());
        throttle(prepared);
        read();
        if (prepared) {
            flow.send();
        }
        commitWhenDue();
    }

    /** Lets records under way come to their end, until a deadline or until Elasticsearch turns out to be away. */
    void drain(Instant deadline) {
        flow.engine().drain();
        while (flow.open() > 0 && clock.instant().isBefore(deadline) && canFinish()) {
            pause(true);
            flow.receive();
            read();
            flow.send();
        }
        flow.receive();
        commitNow();
    }

    SinkState state() {
        BulkEngine engine = flow.engine();
        return new SinkState(
                joined,
                consumer.assignment().size(),
                lag(),
                flow.open(),
                paused,
                limiter.limit(),
                limiter.running(),
                engine.retrying(),
                engine.outage(),
                trouble());
    }

    @Override
    public void close() {
        ledger.abandoned(flow.offsets().openByTopic());
        consumer.close(CloseOptions.timeout(COMMIT_TIMEOUT));
    }

    private boolean canFinish() {
        return preparation.isDone(clock.instant()) && flow.engine().outage().isEmpty();
    }

    private void read() {
        ConsumerRecords<@Nullable String, byte @Nullable []> records = consumer.poll(flow.open() == 0 ? IDLE : BUSY);
        for (ConsumerRecord<@Nullable String, byte @Nullable []> record : records) {
            flow.accept(record);
        }
        records.nextOffsets().forEach((partition, next) -> flow.offsets().advanced(partition, next.offset()));
    }

    private void throttle(boolean prepared) {
        if (!prepared || flow.isFull()) {
            pause(true);
        } else if (flow.hasRoom()) {
            pause(false);
        } else {
            pause(paused); // partitions assigned meanwhile
        }
    }

    private void pause(boolean pause) {
        if (pause) {
            consumer.pause(consumer.assignment());
        } else if (paused) {
            consumer.resume(consumer.paused());
        }
        paused = pause;
    }

    private void commitWhenDue() {
        Instant now = clock.instant();
        if (committing || now.isBefore(commitAt)) {
            return;
        }
        commitAt = now.plus(commitInterval);
        Map<TopicPartition, OffsetAndMetadata> due = flow.offsets().committable();
        if (!due.isEmpty()) {
            committing = true;
            consumer.commitAsync(due, (offsets, failure) -> {
                committing = false;
                noteCommit(due, failure == null);
            });
        }
    }

    /** A commit that fails costs nothing but records read twice. */
    private void commitNow() {
        Map<TopicPartition, OffsetAndMetadata> due = flow.offsets().committable();
        if (due.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(due, COMMIT_TIMEOUT);
            noteCommit(due, true);
        } catch (KafkaException e) {
            noteCommit(due, false);
            LOG.warn("offsets not committed, some records will be read again: {}", e.getMessage());
        }
    }

    private void noteCommit(Map<TopicPartition, OffsetAndMetadata> offsets, boolean success) {
        ledger.committed(success);
        if (success) {
            flow.offsets().committed(offsets);
        }
    }

    private long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private Optional<String> trouble() {
        return preparation
                .problem()
                .or(() -> Optional.of(flow.engine().lastFailure())
                        .filter(reason -> flow.engine().retriesAreStuck()));
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            joined = true;
            LOG.info("assigned {}", partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            flow.receive();
            commitNow();
            flow.giveUp(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            flow.receive();
            flow.giveUp(partitions);
        }
    }
}
