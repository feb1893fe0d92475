package io.wireroom.web.webhook;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.Webhook;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.api.Slice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;

/** Webhooks: lists, makes, pauses and removes them, and tells how their deliveries go. Thread-safe. */
public final class WebhookDesk implements Desk {
    private static final String ALL = "/api/webhooks";
    private static final String ONE = ALL + "/{id}";
    private static final String GROUP = "webhooks";
    private static final int MOST = 100;

    private final WebhookFleet fleet;
    private final GroupOffsets offsets;
    private final InstantSource clock;

    public WebhookDesk(WebhookSettings settings, KafkaClients clients, Metrics metrics, InstantSource clock) {
        this.fleet = new WebhookFleet(settings, clients, metrics, clock);
        this.offsets = new GroupOffsets(clients);
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param url where deliveries go
     * @param filter which articles; all where it is absent
     */
    record WebhookRequest(Optional<String> url, Optional<WebhookJson.Filter> filter) {}

    /** A page of webhooks. */
    record WebhookList(List<WebhookJson> items, Optional<String> next) {}

    /**
     * A new webhook.
     *
     * @param secret key of the signatures; answered this once
     */
    record MadeWebhook(String secret, WebhookJson webhook) {}

    /** What came of a test delivery. */
    record TestResult(boolean delivered, String words) {}

    /**
     * How deliveries go.
     *
     * @param positions next offset by partition, over all instances
     * @param lag records still to be looked at, over all instances
     * @param here what the instance that answers has seen since it started; absent until its worker has begun
     */
    record Deliveries(Map<String, Long> positions, long lag, Optional<DeliveryState.Snapshot> here) {}

    @Override
    public void start() {
        fleet.start();
    }

    @Override
    public Health health() {
        return fleet.isRead() ? Health.ready() : Health.waiting("wireroom.webhooks has not been read yet");
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ALL, "listWebhooks", GROUP, "Webhooks without their secrets, the oldest first.")
                        .needs(AccessLevel.EDIT)
                        .paged(100, 500)
                        .answers(WebhookList.class)
                        .by(this::list),
                Endpoint.post(
                                ALL,
                                "createWebhook",
                                GROUP,
                                "Makes a webhook. It gets what is enriched from now on; its secret is shown by this answer alone.")
                        .takes(WebhookRequest.class)
                        .answers(MadeWebhook.class)
                        .by(this::create),
                one(Endpoint.get(ONE, "getWebhook", GROUP, "A webhook without its secret.")
                        .needs(AccessLevel.EDIT)
                        .answers(WebhookJson.class)
                        .by(request -> Api.ok(WebhookJson.of(webhook(request))))),
                one(Endpoint.delete(ONE, "deleteWebhook", GROUP, "Ends a webhook for good.")
                        .by(this::delete)),
                one(Endpoint.post(
                                ONE + "/pause",
                                "pauseWebhook",
                                GROUP,
                                "Delivers nothing until it is resumed; what comes meanwhile waits, as long as Kafka keeps it.")
                        .answers(WebhookJson.class)
                        .by(request -> changed(Webhooks.paused(
                                webhook(request),
                                "paused by " + request.caller().name())))),
                one(Endpoint.post(ONE + "/resume", "resumeWebhook", GROUP, "Goes on where it was paused.")
                        .answers(WebhookJson.class)
                        .by(request -> changed(Webhooks.resumed(webhook(request))))),
                one(Endpoint.post(
                                ONE + "/test",
                                "testWebhook",
                                GROUP,
                                "Sends a delivery of type `test`, once, paused or not.")
                        .answers(TestResult.class)
                        .by(this::test)),
                one(Endpoint.get(
                                ONE + "/deliveries",
                                "getDeliveries",
                                GROUP,
                                "How far a webhook is and how its deliveries go.")
                        .needs(AccessLevel.EDIT)
                        .answers(Deliveries.class)
                        .by(this::deliveries)));
    }

    @Override
    public void close() {
        fleet.close();
    }

    private static Endpoint one(Endpoint endpoint) {
        return endpoint.in("id", "The webhook's id.");
    }

    private HttpAnswer list(ApiRequest request) {
        Slice<Webhook> slice = Slice.of(fleet.all(), Webhook::getId, request);
        return Api.ok(
                new WebhookList(slice.items().stream().map(WebhookJson::of).toList(), slice.next()));
    }

    private HttpAnswer create(ApiRequest request) {
        if (fleet.all().size() >= MOST) {
            throw Problem.of(ProblemKind.REFUSED, "there are " + MOST + " webhooks already")
                    .asException();
        }
        Instant now = clock.instant();
        Webhook made = NewWebhook.of(
                request.body(WebhookRequest.class),
                fleet.sender(),
                request.caller().name(),
                now);
        try {
            offsets.beginNow(WebhookWorker.group(made.getId()));
        } catch (KafkaException e) {
            throw away();
        }
        fleet.put(made);
        return Api.ok(new MadeWebhook(made.getSecret(), WebhookJson.of(made))).with("Cache-Control", "no-store");
    }

    private HttpAnswer delete(ApiRequest request) {
        fleet.remove(webhook(request).getId());
        return HttpAnswer.empty(204);
    }

    private HttpAnswer changed(Webhook webhook) {
        fleet.put(webhook);
        return Api.ok(WebhookJson.of(webhook));
    }

    private HttpAnswer test(ApiRequest request) {
        Attempt attempt = fleet.sender().send(webhook(request), Delivery.test("test-" + UUID.randomUUID()));
        return Api.ok(new TestResult(attempt.kind() == Attempt.Kind.DELIVERED, attempt.words()));
    }

    private HttpAnswer deliveries(ApiRequest request) {
        String id = webhook(request).getId();
        try {
            GroupOffsets.Progress progress = offsets.progress(WebhookWorker.group(id));
            return Api.ok(new Deliveries(progress.next(), progress.lag(), fleet.state(id)));
        } catch (KafkaException e) {
            throw away();
        }
    }

    private Webhook webhook(ApiRequest request) {
        String id = request.inPath("id");
        return fleet.find(id)
                .orElseThrow(() -> Problem.of(ProblemKind.UNKNOWN, "no webhook has the id " + id)
                        .asException());
    }

    private static RuntimeException away() {
        return Problem.of(ProblemKind.AWAY, "Kafka does not answer; try again soon")
                .asException();
    }
}
