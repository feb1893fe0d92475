package io.wireroom.sink.consume;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.SinkSettings;
import io.wireroom.sink.bulk.Backoff;
import io.wireroom.sink.bulk.BulkEngine;
import io.wireroom.sink.bulk.ConcurrencyLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sink's thread. An unexpected failure ends the consumer, not the sink: a new one begins where offsets were
 * committed.
 */
public final class SinkLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);

    private final SinkParts parts;
    private final Ledger ledger;
    private final Preparation preparation;
    private final Backoff backoff;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile SinkState state = SinkState.starting(Optional.empty());

    /**
     * @param parts what it is made of
     * @param background where the cluster is prepared
     */
    public SinkLoop(SinkParts parts, Executor background) {
        this.parts = parts;
        this.ledger = new Ledger(parts.metrics(), parts.settings().objective());
        this.backoff =
                new Backoff(parts.settings().retryFirst(), parts.settings().retryLongest(), parts.random());
        this.preparation = new Preparation(parts.setup(), background, backoff);
    }

    /** Runs until {@link #stop}. */
    @Override
    public void run() {
        int failures = 0;
        while (!isStopping()) {
            try {
                runOnce();
                failures = 0;
            } catch (RuntimeException e) {
                LOG.error("the sink begins anew where offsets were committed", e);
                state = SinkState.starting(Optional.of("begins anew after: " + e));
                ledger.restarted();
                pause(backoff.after(++failures));
            }
        }
    }

    /** Asks the thread to finish what is under way and to end. */
    public void stop() {
        stop.countDown();
    }

    /** What the thread last said of itself. */
    public SinkState state() {
        return state;
    }

    private void runOnce() {
        try (Producer<String, Rejection> producer = parts.kafka()
                        .producer(
                                "wireroom-sink-rejections",
                                Topics.REJECTIONS.valueSerde().serializer());
                ConsumerSession session = session(producer)) {
            session.join();
            while (!isStopping()) {
                session.turn();
                state = session.state();
            }
            session.drain(parts.clock().instant().plus(parts.settings().stopTimeout()));
            state = session.state();
        }
    }

    private ConsumerSession session(Producer<String, Rejection> producer) {
        SinkSettings settings = parts.settings();
        Consumer<@Nullable String, byte @Nullable []> consumer =
                parts.kafka().consumer(settings.group(), new ByteArrayDeserializer());
        ConcurrencyLimiter limiter = new ConcurrencyLimiter(Math.min(2, settings.requests()), settings.requests());
        BulkEngine engine = new BulkEngine(settings.limits(), limiter, backoff);
        Flow flow = new Flow(engine, parts.writer(), new RejectionSender(producer), ledger, parts.clock());
        return new ConsumerSession(parts, consumer, flow, limiter, preparation, ledger);
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private void pause(Duration delay) {
        try {
            if (stop.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
