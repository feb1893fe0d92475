package io.wireroom.sink.consume;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.sink.SinkProblem;
import io.wireroom.sink.bulk.Batch;
import io.wireroom.sink.bulk.BulkAnswer;
import io.wireroom.sink.bulk.BulkEngine;
import io.wireroom.sink.bulk.BulkWriter;
import io.wireroom.sink.bulk.Outcome;
import io.wireroom.sink.bulk.Position;
import io.wireroom.sink.bulk.Settled;
import io.wireroom.sink.consume.Decoded.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The way of records from reading to their end: as a document that Elasticsearch has acknowledged, or as a rejection that
 * the broker has. Answers come in on other threads and wait in a mailbox for the one thread that calls all methods.
 */
final class Flow {
    private static final int MAX_REJECTIONS_UNDER_WAY = 1_000;
    private static final Duration REJECTION_RETRY = Duration.ofSeconds(1);

    private final BulkEngine engine;
    private final BulkWriter writer;
    private final RejectionSender rejections;
    private final Ledger ledger;
    private final InstantSource clock;
    private final OffsetTracker<Open> offsets = new OffsetTracker<>();
    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final Deque<Refused> unsent = new ArrayDeque<>();
    private int refused;

    private record Refused(Position position, SinkProblem problem, Rejection rejection, Instant notBefore) {
        Refused again(Instant later) {
            return new Refused(position, problem, rejection, later);
        }
    }

    Flow(BulkEngine engine, BulkWriter writer, RejectionSender rejections, Ledger ledger, InstantSource clock) {
        this.engine = engine;
        this.writer = writer;
        this.rejections = rejections;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes a record in. */
    void accept(ConsumerRecord<@Nullable String, byte @Nullable []> record) {
        ledger.read(record.topic());
        Decoded decoded = RecordDecoder.decode(record);
        Open open = new Open(record, decoded.milestones());
        offsets.opened(new TopicPartition(record.topic(), record.partition()), record.offset(), open);
        decoded.item().ifPresent(item -> engine.offer(item, clock.instant()));
        decoded.refusal().ifPresent(refusal -> reject(open, refusal));
    }

    /** Takes in what was answered. */
    void receive() {
        for (Runnable mail = mailbox.poll(); mail != null; mail = mailbox.poll()) {
            mail.run();
        }
    }

    /** Sends what is due. */
    void send() {
        Instant now = clock.instant();
        for (Optional<Batch> batch = engine.next(now); batch.isPresent(); batch = engine.next(now)) {
            Batch sent = batch.get();
            ledger.sent(sent);
            writer.send(sent).thenAccept(answer -> mailbox.add(() -> answered(sent, answer)));
        }
        while (!unsent.isEmpty() && !now.isBefore(unsent.getFirst().notBefore())) {
            send(unsent.removeFirst());
        }
    }

    /** Gives up the records of partitions that belong to another instance now; requests under way finish unheard. */
    void giveUp(Collection<TopicPartition> partitions) {
        Map<String, Integer> byTopic = partitions.stream()
                .collect(Collectors.toMap(
                        TopicPartition::topic,
                        p -> engine.abandon(at -> at.topic().equals(p.topic()) && at.partition() == p.partition()),
                        Integer::sum));
        ledger.abandoned(byTopic);
        offsets.forget(partitions);
    }

    OffsetTracker<Open> offsets() {
        return offsets;
    }

    BulkEngine engine() {
        return engine;
    }

    boolean isFull() {
        return engine.isFull() || refused >= MAX_REJECTIONS_UNDER_WAY;
    }

    boolean hasRoom() {
        return engine.hasRoom() && refused < MAX_REJECTIONS_UNDER_WAY;
    }

    /** Records whose fate is not known yet. */
    int open() {
        return engine.unsettled() + refused;
    }

    private void answered(Batch batch, BulkAnswer answer) {
        Instant now = clock.instant();
        ledger.answered(batch, answer, now);
        engine.answered(batch, answer, now).forEach(settled -> conclude(settled, now));
    }

    private void conclude(Settled settled, Instant now) {
        Position at = settled.item().position();
        Optional<Open> open = offsets.find(partition(at), at.offset());
        if (settled.outcome() == Outcome.REJECTED) {
            Refusal refusal =
                    new Refusal(Problems.of(settled.answer()), settled.answer().reason());
            open.ifPresentOrElse(record -> reject(record, refusal), () -> ledger.abandoned(Map.of(at.topic(), 1)));
            return;
        }
        offsets.settled(partition(at), at.offset());
        ledger.settled(at.topic(), settled.outcome());
        if (settled.outcome() == Outcome.CREATED) {
            open.flatMap(Open::milestones).ifPresent(milestones -> ledger.created(milestones, now));
        }
    }

    private void reject(Open open, Refusal refusal) {
        ConsumerRecord<@Nullable String, byte @Nullable []> record = open.record();
        Instant now = clock.instant();
        Rejection rejection = RejectionSender.rejection(record, refusal.problem(), refusal.message(), now);
        Position position = new Position(record.topic(), record.partition(), record.offset());
        refused++;
        send(new Refused(position, refusal.problem(), rejection, now));
    }

    private void send(Refused refusal) {
        rejections.send(refusal.rejection(), success -> mailbox.add(() -> answered(refusal, success)));
    }

    private void answered(Refused refusal, boolean success) {
        if (success) {
            refused--;
            Position at = refusal.position();
            offsets.settled(partition(at), at.offset());
            ledger.rejected(at.topic(), refusal.problem());
        } else {
            unsent.addLast(refusal.again(clock.instant().plus(REJECTION_RETRY)));
        }
    }

    private static TopicPartition partition(Position at) {
        return new TopicPartition(at.topic(), at.partition());
    }
}
