package io.wireroom.web.webhook;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Webhook;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.webhook.WebhookDelivery.Means;
import io.wireroom.web.webhook.WebhookDelivery.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to one webhook, record after record, in a thread of its own. It is a member of the webhook's consumer group, so
 * that instances share the partitions; offsets are committed behind records that are settled, so that a crash repeats some
 * and loses none. While it waits or is paused it stays in the group, so that the broker keeps its offsets.
 */
final class WebhookWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
    private static final Map<String, String> FEW = Map.of("max.poll.records", "100");
    private static final List<String> TOPICS = List.of(Topics.ENRICHED.name(), Topics.REDELIVERIES.name());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration KAFKA_REST = Duration.ofSeconds(5);

    private final KafkaClients clients;
    private final InstantSource clock;
    private final java.util.function.Consumer<Webhook> gone;
    private final DeliveryState state = new DeliveryState();
    private final WebhookDelivery delivery;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    private volatile Webhook webhook;
    private volatile Optional<Consumer<String, byte[]>> reading = Optional.empty();
    private Instant due = Instant.EPOCH;

    /** @param gone told when the receiver has answered that it wants no more */
    WebhookWorker(Webhook webhook, KafkaClients clients, Means means, java.util.function.Consumer<Webhook> gone) {
        this.webhook = webhook;
        this.clients = clients.with(FEW);
        this.clock = means.clock();
        this.gone = gone;
        this.delivery = new WebhookDelivery(means, state);
        this.thread = new Thread(this::run, group(webhook.getId()));
        thread.setDaemon(true);
    }

    /** The consumer group of a webhook. */
    static String group(String id) {
        return "wireroom-webhook-" + id;
    }

    void start() {
        thread.start();
    }

    /** Goes on with other words of the same webhook, such as paused. */
    void update(Webhook changed) {
        webhook = changed;
    }

    DeliveryState.Snapshot state() {
        return state.snapshot();
    }

    /** Asks it to stop, and returns. */
    void stop() {
        stopped.countDown();
        reading.ifPresent(Consumer::wakeup);
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run() {
        while (isRunning()) {
            Backlog backlog = new Backlog();
            try (Consumer<String, byte[]> consumer =
                    clients.consumer(group(webhook.getId()), new ByteArrayDeserializer())) {
                reading = Optional.of(consumer);
                consumer.subscribe(TOPICS, listener(consumer, backlog));
                try {
                    deliver(consumer, backlog);
                } finally {
                    commit(consumer, backlog);
                }
            } catch (WakeupException e) {
                // asked to stop
            } catch (KafkaException e) {
                LOG.warn("webhook {} does not get on: {}", webhook.getId(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("webhook {} met a fault of ours and begins again", webhook.getId(), e);
            } finally {
                reading = Optional.empty();
            }
            rest();
        }
    }

    private void deliver(Consumer<String, byte[]> consumer, Backlog backlog) {
        while (isRunning()) {
            boolean idle = backlog.isEmpty() && !webhook.getPaused();
            if (idle) {
                commit(consumer, backlog);
                consumer.resume(consumer.assignment());
            } else {
                consumer.pause(consumer.assignment());
            }
            backlog.add(consumer.poll(wait(idle)));
            if (!backlog.isEmpty() && !webhook.getPaused() && !clock.instant().isBefore(due)) {
                step(consumer, backlog);
            }
        }
    }

    private Duration wait(boolean idle) {
        if (idle || webhook.getPaused()) {
            return POLL;
        }
        Duration left = Duration.between(clock.instant(), due);
        return left.isNegative() ? Duration.ZERO : left.compareTo(POLL) < 0 ? left : POLL;
    }

    private void step(Consumer<String, byte[]> consumer, Backlog backlog) {
        Next next = attempt(backlog);
        if (next.settled()) {
            backlog.settle();
            return;
        }
        commit(consumer, backlog);
        if (next.gone()) {
            webhook = Webhooks.paused(webhook, "the receiver answered 410: it wants nothing more");
            gone.accept(webhook);
        } else {
            due = clock.instant().plus(next.pause());
        }
    }

    private Next attempt(Backlog backlog) {
        try {
            return delivery.of(webhook, backlog.first().orElseThrow());
        } catch (KafkaException e) {
            LOG.warn("a delivery of webhook {} cannot be given up now: {}", webhook.getId(), e.getMessage());
            return Next.again(KAFKA_REST);
        }
    }

    private static void commit(Consumer<String, byte[]> consumer, Backlog backlog) {
        Map<TopicPartition, OffsetAndMetadata> settled = backlog.takeSettled();
        if (settled.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(settled);
        } catch (WakeupException e) {
            consumer.commitSync(settled); // woken to stop: what was delivered is still to be remembered
        }
    }

    private static ConsumerRebalanceListener listener(Consumer<String, byte[]> consumer, Backlog backlog) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                commit(consumer, backlog);
                backlog.drop(partitions);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                // their offsets are the group's
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                backlog.drop(partitions);
            }
        };
    }

    /** So that Kafka is not asked without end while it is away. */
    private void rest() {
        try {
            var unused = stopped.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
