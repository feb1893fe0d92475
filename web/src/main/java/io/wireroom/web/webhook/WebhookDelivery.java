package io.wireroom.web.webhook;

import io.micrometer.core.instrument.Counter;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Webhook;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.WebMetric;
import io.wireroom.web.webhook.Attempt.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Decides what comes of one record: not for the webhook, delivered, to be tried again, given up. For one thread. */
final class WebhookDelivery {
    private final WebhookSender sender;
    private final DeadLetters deadLetters;
    private final DeliveryState state;
    private final InstantSource clock;
    private final int attempts;
    private final Backoff backoff;
    private final Counter delivered;
    private final Counter failed;
    private final Counter givenUp;
    private int failures;

    /** What the deliveries of all webhooks share. */
    record Means(
            WebhookSettings settings,
            WebhookSender sender,
            DeadLetters deadLetters,
            Metrics metrics,
            InstantSource clock) {}

    WebhookDelivery(Means means, DeliveryState state) {
        this.sender = means.sender();
        this.deadLetters = means.deadLetters();
        this.state = state;
        this.clock = means.clock();
        this.attempts = means.settings().attempts();
        this.backoff = new Backoff(means.settings().firstWait(), new SplittableRandom());
        this.delivered = means.metrics().counter(WebMetric.DELIVERIES, "delivered");
        this.failed = means.metrics().counter(WebMetric.DELIVERIES, "failed");
        this.givenUp = means.metrics().counter(WebMetric.DELIVERIES, "given_up");
    }

    /**
     * What to do next.
     *
     * @param settled the record is done with
     * @param gone the receiver wants nothing more
     * @param pause before the record is tried again
     */
    record Next(boolean settled, boolean gone, Duration pause) {
        static final Next SETTLED = new Next(true, false, Duration.ZERO);
        static final Next GONE = new Next(false, true, Duration.ZERO);

        static Next again(Duration pause) {
            return new Next(false, false, pause);
        }
    }

    /**
     * One attempt, where the record is for the webhook.
     *
     * @throws org.apache.kafka.common.KafkaException when it is to be given up and the brokers do not take it; it is then
     *     to be tried again
     */
    Next of(Webhook webhook, ConsumerRecord<String, byte[]> record) {
        Optional<EnrichedArticle> article = article(webhook, record);
        if (article.isEmpty()) {
            return Next.SETTLED;
        }
        Attempt attempt = sender.send(webhook, Delivery.of(article.get()));
        if (attempt.kind() == Kind.DELIVERED) {
            failures = 0;
            delivered.increment();
            state.succeeded(clock.instant());
            return Next.SETTLED;
        }
        failed.increment();
        state.failed(clock.instant(), attempt.words());
        if (attempt.kind() == Kind.GONE) {
            return Next.GONE;
        }
        failures++;
        if (failures < attempts) {
            return Next.again(backoff.after(failures, attempt.retryAfter()));
        }
        deadLetters.write(
                webhook.getId(),
                record,
                article.get().getArticle().getId(),
                "webhook " + webhook.getId() + " did not take it in " + failures + " attempts; the last: "
                        + attempt.words());
        failures = 0;
        givenUp.increment();
        state.gaveUp();
        return Next.SETTLED;
    }

    /** What the record holds, where it is for the webhook: by its filter, or by its name where it is brought again. */
    private static Optional<EnrichedArticle> article(Webhook webhook, ConsumerRecord<String, byte[]> record) {
        boolean again = record.topic().equals(Topics.REDELIVERIES.name());
        if (record.value() == null || (again && !webhook.getId().equals(record.key()))) {
            return Optional.empty();
        }
        try {
            EnrichedArticle enriched =
                    Topics.ENRICHED.valueSerde().deserializer().deserialize(record.topic(), record.value());
            return Optional.of(enriched).filter(a -> again || WebhookMatch.accepts(webhook.getFilter(), a));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
