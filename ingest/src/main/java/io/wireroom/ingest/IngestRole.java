package io.wireroom.ingest;

import io.wireroom.ingest.fetch.FetchLoop;
import io.wireroom.ingest.http.HttpFetcher;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.poll.PollLoop;
import io.wireroom.ingest.publish.PushPublisher;
import io.wireroom.ingest.web.Web;
import io.wireroom.ingest.websub.PushListener;
import io.wireroom.ingest.websub.WebSub;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.runtime.service.Role;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/** Ingest as a role: polls feeds and fetches their pages. */
public final class IngestRole implements Role {
    private static final double MILLIS = 1_000;
    private static final List<Topic<?>> TOPICS = List.of(
            Topics.FEEDS,
            Topics.FEED_STATE,
            Topics.PUSHES,
            Topics.DISCOVERIES,
            Topics.BOILERPLATE,
            Topics.ARTICLES,
            Topics.REJECTIONS);

    private final KafkaClients clients;
    private final HttpFetcher fetcher;
    private final IngestMeters meters;
    private final PollLoop poll;
    private final FetchLoop fetch;
    private final Optional<PushListener> listener;

    public IngestRole(KafkaClients clients, IngestSettings settings, Metrics metrics, InstantSource clock) {
        this.clients = clients;
        Hosts hosts = new Hosts(settings.http().hostGap(), clock);
        this.fetcher = new HttpFetcher(settings.http(), hosts, clock);
        Web web = Web.of(fetcher, hosts, clock);
        this.meters = new IngestMeters(metrics);
        Optional<WebSub> webSub = settings.webSub().map(its -> new WebSub(its, fetcher.forms(), meters));
        this.poll = new PollLoop(clients, web, settings.poll(), meters, clock, webSub);
        this.listener = settings.webSub()
                .map(its -> new PushListener(its, new PushPublisher(clients), poll::unfollowed, meters, clock));
        this.fetch = new FetchLoop(clients, web, settings.fetch(), meters, clock);
        gauges(metrics);
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void start() {
        try (Admin admin = clients.admin()) {
            new TopicProvisioner(admin)
                    .ensure(TOPICS.stream().map(this::newTopic).toList());
        }
        poll.start();
        fetch.start();
        listener.ifPresent(PushListener::start);
    }

    @Override
    public Health health() {
        Health polling = poll.health();
        Health fetching = fetch.health();
        return polling.state().compareTo(fetching.state()) >= 0 ? polling : fetching;
    }

    /** Feeds by health, the ledger of all polls, next polls with their bounds, failing feeds, pages in flight. */
    @Override
    public Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>(poll.status());
        status.put("fetch", fetch.status());
        status.put("sinceStart", meters.sums());
        return status;
    }

    @Override
    public void close() {
        listener.ifPresent(PushListener::close);
        poll.close();
        fetch.close();
        fetcher.close();
    }

    private NewTopic newTopic(Topic<?> topic) {
        int partitions = topic.partitions(clients.settings().partitions());
        return new NewTopic(topic.name(), partitions, clients.settings().replicationFactor())
                .configs(topic.brokerSettings());
    }

    private void gauges(Metrics metrics) {
        metrics.gauge(IngestMetric.STANDSTILL, () -> poll.standstill().toMillis() / MILLIS);
        metrics.gauge(IngestMetric.IN_FLIGHT, () -> number(fetch.status().get("inFlight")));
        metrics.gauge(IngestMetric.SOURCES, () -> number(fetch.status().get("sources")));
        for (String state : List.of("healthy", "failing", "silent", "gone", "paused", "new")) {
            metrics.gauge(IngestMetric.FEEDS, () -> number(part("feeds").get(state)), state);
        }
        for (String state : List.of("leased", "asked", "failing", "denied", "found")) {
            metrics.gauge(IngestMetric.HUBS, () -> number(part("hubs").get(state)), state);
        }
    }

    private Map<?, ?> part(String name) {
        return poll.status().get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static Number number(@Nullable Object value) {
        return value instanceof Number number ? number : 0;
    }
}
