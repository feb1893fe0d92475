package io.wireroom.enrich;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.lookup.LookupPages;
import io.wireroom.enrich.route.RoutedTopicMaker;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.runtime.service.Role;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one instance of the enrichment. It makes the topics it needs, reads the taxonomy, and starts the streams once the
 * taxonomy is known. A stream thread that fails is replaced a number of times; then the role has failed.
 */
public final class EnrichRole implements Role {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichRole.class);
    private static final int MOST_RESTARTS = 10;
    /** Articles that wait for what they need to be emitted, for each stream thread: two seconds' worth. */
    private static final int MOST_UNDECIDED = 1_000;

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PURGE = Duration.ofSeconds(30);
    private static final Duration NEW_TOPICS = Duration.ofSeconds(2);
    private static final Duration REACHABLE_WITHIN = Duration.ofSeconds(60);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final EnrichSettings settings;
    private final KafkaClients clients;
    private final Metrics metrics;
    private final LiveTagging tagging;
    private final EnrichLedger ledger;
    private final EnrichTopicMaker topics;
    private final ReadPurge purge;
    private final RoutedTopicMaker routes;
    private final ScheduledExecutorService chores;
    private final AtomicInteger failures = new AtomicInteger();
    private final LookupPages pages = new LookupPages();
    private final StateWatch state = new StateWatch();
    private Optional<HostInfo> address = Optional.empty();
    private List<Future<?>> duties = List.of();
    private volatile @Nullable KafkaStreams streams;
    private volatile @Nullable KafkaStreamsMetrics streamsMetrics;
    private volatile String trouble = "";

    /**
     * @param settings how it works
     * @param clients where Kafka is
     * @param metrics where it counts
     * @param tagging the taxonomy; started and closed by this role
     */
    public EnrichRole(EnrichSettings settings, KafkaClients clients, Metrics metrics, LiveTagging tagging) {
        this.settings = settings;
        this.clients = clients;
        this.metrics = metrics;
        this.tagging = tagging;
        this.ledger = new EnrichLedger(metrics);
        this.topics = new EnrichTopicMaker(clients);
        this.purge = new ReadPurge(clients, settings.applicationId());
        this.routes = new RoutedTopicMaker(clients, tagging::topicIds);
        this.chores = Executors.newSingleThreadScheduledExecutor(EnrichRole::daemon);
    }

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public void start() {
        clients.awaitReachable(REACHABLE_WITHIN);
        topics.ensure();
        tagging.start();
        duties = List.of(every(LOOK, this::startWhenReady), every(PURGE, purge::run));
    }

    private Future<?> every(Duration pause, Runnable duty) {
        return chores.scheduleWithFixedDelay(duty, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Other instances find this one at the advertised address, or else where its pages are served. */
    @Override
    public void servedAt(URI served) {
        address = OwnAddress.of(settings.sharing().advertised(), served);
    }

    @Override
    public HttpHandler pages() {
        return pages;
    }

    /** The streams, once they were started. */
    Optional<KafkaStreams> streams() {
        return Optional.ofNullable(streams);
    }

    /** How far their state is restored. */
    StateWatch state() {
        return state;
    }

    /** What has become of every article in this process. */
    public EnrichLedger ledger() {
        return ledger;
    }

    private void startWhenReady() {
        if (streams != null || !trouble.isEmpty()) {
            return;
        }
        try {
            if (!tagging.isReady() || !topics.isReady()) {
                return;
            }
            routes.start(NEW_TOPICS);
            EnrichParts parts = new EnrichParts(settings, tagging, routes, ledger);
            Properties properties = StreamsProperties.of(settings, clients, ledger);
            address.map(OwnAddress::endpoint)
                    .ifPresent(self -> properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, self));
            KafkaStreams fresh = new KafkaStreams(
                    EnrichTopology.build(parts), properties, new IntakeGate(this::mayTakeIn, ledger::isLoading));
            fresh.setUncaughtExceptionHandler(this::failed);
            fresh.setGlobalStateRestoreListener(state);
            KafkaStreamsMetrics bound = new KafkaStreamsMetrics(fresh);
            bound.bindTo(metrics.registry());
            streamsMetrics = bound;
            streams = fresh;
            fresh.start();
            address.ifPresent(self -> pages.open(fresh, self));
            LOG.info("enrichment {} starts with {} threads", settings.applicationId(), settings.threads());
        } catch (RuntimeException e) {
            trouble = "cannot start: " + e.getMessage();
            LOG.error("the enrichment cannot start", e);
        }
    }

    private boolean mayTakeIn() {
        return ledger.undecided() < (long) MOST_UNDECIDED * settings.threads();
    }

    private StreamThreadExceptionResponse failed(Throwable failure) {
        if (failures.incrementAndGet() > MOST_RESTARTS) {
            trouble = "gave up after " + MOST_RESTARTS + " restarts; last: " + failure;
            LOG.error("the enrichment gives up", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        ledger.restarted();
        LOG.warn("a stream thread failed and is replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    @Override
    public Health health() {
        KafkaStreams running = streams;
        if (!trouble.isEmpty()) {
            return Health.failed(trouble);
        }
        if (running == null) {
            return Health.waiting("reads the taxonomy");
        }
        return switch (running.state()) {
            case RUNNING -> Health.ready();
            case CREATED, REBALANCING ->
                Health.waiting(state.isRestoring() ? "restoring " + state.progress() : "takes its partitions");
            case ERROR, PENDING_ERROR -> Health.failed("all stream threads have failed");
            case PENDING_SHUTDOWN, NOT_RUNNING -> Health.failed("is shut down");
        };
    }

    @Override
    public Map<String, Object> status() {
        KafkaStreams running = streams;
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("state", running == null ? "WAITING" : running.state().name());
        status.put("ledger", ledger.toMap());
        status.put("restarts", failures.get());
        if (!ledger.loading().isEmpty()) {
            status.put("shards loading", ledger.loading());
        }
        if (running != null) {
            status.put("stores", state.stores(running));
        }
        return status;
    }

    @Override
    public void close() {
        duties.forEach(duty -> duty.cancel(false));
        chores.shutdownNow();
        routes.close();
        KafkaStreams running = streams;
        if (running != null && !running.close(farewell())) {
            LOG.warn("the enrichment did not stop within {}", CLOSE_WITHIN);
        }
        KafkaStreamsMetrics bound = streamsMetrics;
        if (bound != null) {
            bound.close();
        }
        tagging.close();
    }

    /**
     * Where others have the state already they take over at once. Where they would have to restore it all, the partitions
     * are kept for as long as a session lasts: a process that is restarted is back by then and still has its state.
     */
    private CloseOptions farewell() {
        return CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(
                        settings.sharing().standbys() > 0
                                ? GroupMembershipOperation.LEAVE_GROUP
                                : GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "enrich-chores");
        thread.setDaemon(true);
        return thread;
    }
}
