package io.wireroom.web.webhook;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Webhook;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.kafka.CompactedTable;
import io.wireroom.web.webhook.WebhookDelivery.Means;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The webhooks of {@code wireroom.webhooks} and a worker for each, on every instance. Thread-safe. */
final class WebhookFleet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookFleet.class);

    private final KafkaClients clients;
    private final Means means;
    private final WebhookSender sender;
    private final DeadLetters deadLetters;
    private final CompactedTable<Webhook> table;
    private final Map<String, WebhookWorker> workers = new HashMap<>();
    private boolean closed;

    WebhookFleet(WebhookSettings settings, KafkaClients clients, Metrics metrics, InstantSource clock) {
        this.clients = clients;
        this.sender = new WebhookSender(settings, clock);
        this.deadLetters = new DeadLetters(clients, clock);
        this.means = new Means(settings, sender, deadLetters, metrics, clock);
        this.table = new CompactedTable<>(clients, Topics.WEBHOOKS, this::fit);
    }

    void start() {
        table.start();
    }

    boolean isRead() {
        return table.isRead();
    }

    /** All webhooks, the oldest first. */
    List<Webhook> all() {
        return table.known().values().stream()
                .sorted(Comparator.comparing(Webhook::getCreatedAt).thenComparing(Webhook::getId))
                .toList();
    }

    /** A webhook by its id. */
    Optional<Webhook> find(String id) {
        return Optional.ofNullable(table.known().get(id));
    }

    /** Makes a webhook, or gives it another state; its worker hears of it by the table. */
    void put(Webhook webhook) {
        table.write(webhook.getId(), webhook);
    }

    void remove(String id) {
        table.write(id, null);
    }

    WebhookSender sender() {
        return sender;
    }

    /** How deliveries have gone here; empty where the worker has not begun. */
    synchronized Optional<DeliveryState.Snapshot> state(String id) {
        return Optional.ofNullable(workers.get(id)).map(WebhookWorker::state);
    }

    @Override
    public void close() {
        table.close();
        List<WebhookWorker> running = dismissAll();
        running.forEach(WebhookWorker::stop);
        running.forEach(WebhookWorker::close);
        deadLetters.close();
        sender.close();
    }

    private synchronized List<WebhookWorker> dismissAll() {
        closed = true;
        List<WebhookWorker> running = List.copyOf(workers.values());
        workers.clear();
        return running;
    }

    private synchronized void fit(Map<String, Webhook> now) {
        if (closed) {
            return;
        }
        workers.entrySet().removeIf(worker -> {
            boolean removed = !now.containsKey(worker.getKey());
            if (removed) {
                worker.getValue().stop();
            }
            return removed;
        });
        now.forEach((id, webhook) -> {
            WebhookWorker known = workers.get(id);
            if (known == null) {
                WebhookWorker worker = new WebhookWorker(webhook, clients, means, this::gone);
                workers.put(id, worker);
                worker.start();
            } else {
                known.update(webhook);
            }
        });
    }

    private void gone(Webhook paused) {
        try {
            put(paused);
        } catch (ProblemException e) {
            LOG.warn("webhook {} is paused here only: {}", paused.getId(), e.getMessage());
        }
    }
}
