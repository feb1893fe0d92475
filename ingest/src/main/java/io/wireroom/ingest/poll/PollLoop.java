package io.wireroom.ingest.poll;

import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.poll.PollTransactions.Finished;
import io.wireroom.ingest.web.Web;
import io.wireroom.ingest.websub.WebSub;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of the partitions that the consumer group gives to this instance. One thread owns consumer, producer and
 * all state; the {@link PollCrew} only fetches and compares. What is polled when is {@link PollDesk}'s business, whose
 * partitions they are {@link Takeover}'s, and what waits to be committed {@link PendingPolls}'. {@code close} may be called
 * by any thread.
 */
public final class PollLoop implements AutoCloseable {
    /** Consumer group of all instances that poll. */
    public static final String GROUP = "wireroom-ingest-poll";

    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration STATUS_AGE = Duration.ofSeconds(1);

    /** One part in so many of the loop's time at most goes into its status. */
    private static final long STATUS_SHARE = 50;

    /** For polls under way when the loop ends. */
    private static final Duration LAST = Duration.ofSeconds(5);

    /** Partitions that stay keep their feeds when others move; a killed instance is noticed after 10 s. */
    private static final Map<String, String> GROUP_PROPERTIES = Map.of(
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            CooperativeStickyAssignor.class.getName(),
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            "10000");

    private final KafkaClients clients;
    private final PollSettings settings;
    private final InstantSource clock;
    private final Optional<WebSub> webSub;
    private final PollDesk desk;
    private final PendingPolls pending;
    private final PollCrew crew;
    private final Standstill standstill;
    private final Thread thread = new Thread(this::run, "ingest-poll");

    private long statusDueNanos = System.nanoTime();
    private volatile boolean stopping;
    private volatile int partitions;
    private volatile Health health = Health.waiting("not started");
    private volatile PollStatus status = PollStatus.none();
    private volatile Optional<Consumer<String, byte[]>> consumer = Optional.empty();

    /** The loop's ends in Kafka. */
    private record Ends(
            Consumer<String, byte[]> group,
            PollTransactions transactions,
            Takeover takeover,
            Optional<PushIntake> pushes) {}

    public PollLoop(KafkaClients clients, Web web, PollSettings settings, PollWatch watch, InstantSource clock) {
        this(clients, web, settings, watch, clock, Optional.empty());
    }

    /** @param webSub empty while WebSub is off */
    public PollLoop(
            KafkaClients clients,
            Web web,
            PollSettings settings,
            PollWatch watch,
            InstantSource clock,
            Optional<WebSub> webSub) {
        this.webSub = webSub;
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
        this.desk = new PollDesk(web, settings, clock, RandomGenerator.getDefault(), webSub);
        this.pending = new PendingPolls(desk, watch, new SilenceAlerts(watch, clock));
        this.crew = new PollCrew(desk, settings, watch, clock);
        this.standstill = new Standstill(clock);
    }

    /** Starts the loop's thread and returns. */
    public void start() {
        thread.start();
    }

    public Health health() {
        return health;
    }

    /** True where it is known that nobody follows a feed, because its partition is this instance's. */
    public boolean unfollowed(String feedUrl) {
        int all = partitions;
        return all > 0 && desk.unfollowed(feedUrl, DomainPartitioner.partition(feedUrl, all));
    }

    /** How long feeds have been due and none was polled, or could not be looked at. */
    public Duration standstill() {
        return standstill.lasts();
    }

    /** What an operator wants to see; a second old while polls run, some seconds with very many feeds. */
    public Map<String, Object> status() {
        return status.shown();
    }

    @Override
    public void close() {
        stopping = true;
        consumer.ifPresent(Consumer::wakeup);
        join(thread);
        crew.close();
    }

    private void run() {
        try (Consumer<String, byte[]> group =
                        clients.with(GROUP_PROPERTIES).consumer(GROUP, new ByteArrayDeserializer());
                PollTransactions transactions = new PollTransactions(clients, GROUP + "-" + UUID.randomUUID())) {
            consumer = Optional.of(group);
            Takeover takeover = new Takeover(group, new StateRestorer(clients), desk, pending);
            takeover.onLeaving(partitions -> leave(partitions, group, transactions));
            group.subscribe(List.of(Topics.FEEDS.name()), takeover);
            runWith(new Ends(group, transactions, takeover, intake()));
        } catch (RuntimeException e) {
            LOG.error("polling stopped", e);
            health = Health.failed("polling stopped: " + e.getMessage());
        }
    }

    private void runWith(Ends ends) {
        try {
            while (!stopping) {
                turnOrWait(ends);
            }
            commitLast(ends);
        } finally {
            ends.pushes().ifPresent(PushIntake::close);
        }
    }

    private Optional<PushIntake> intake() {
        return webSub.map(hubs -> new PushIntake(clients, desk, new FeedPush(hubs, clock)));
    }

    /** The wake-up that ends the loop may still be waiting for a call to interrupt. */
    private void commitLast(Ends ends) {
        crew.recall(desk.partitions(), LAST).forEach(pending::add);
        try {
            pending.commit(ends.group(), ends.transactions());
        } catch (WakeupException e) {
            pending.commit(ends.group(), ends.transactions());
        }
    }

    /** Polls under way come home, and are committed while the partitions are still ours: nobody polls them twice. */
    private void leave(Set<Integer> partitions, Consumer<String, byte[]> group, PollTransactions transactions) {
        crew.recall(
                        partitions,
                        settings.limits().time().plus(Hosts.LONGEST_WAIT).plus(LAST))
                .forEach(pending::add);
        pending.commit(group, transactions);
    }

    private void turnOrWait(Ends ends) {
        try {
            turn(ends);
        } catch (WakeupException e) {
            LOG.debug("woken up to stop");
        } catch (RetriableException e) {
            LOG.warn("Kafka is not at hand, polling goes on when it is: {}", e.toString());
            health = Health.degraded("Kafka is not at hand: " + e.getMessage());
        }
    }

    private void turn(Ends ends) {
        for (ConsumerRecord<String, byte[]> record : ends.group().poll(patience())) {
            take(record);
        }
        ends.takeover().run(() -> stopping);
        List<Finished> back = crew.back();
        back.forEach(pending::add);
        boolean committed = pending.commit(ends.group(), ends.transactions()) && takePushes(ends);
        if (committed && (dispatch() || !back.isEmpty())) {
            standstill.ends();
        }
        health = ends.takeover()
                .awaited()
                .orElseGet(
                        () -> committed ? Health.ready() : Health.degraded("polls cannot be committed; see the log"));
        refreshStatus();
    }

    /** Takes what hubs told of feeds that are not out, before any of them goes out; false when it cannot be committed. */
    private boolean takePushes(Ends ends) {
        if (ends.pushes().isEmpty()) {
            return true;
        }
        PushIntake pushes = ends.pushes().get();
        partitions = partitions == 0
                ? ends.group().partitionsFor(Topics.FEEDS.name()).size()
                : partitions;
        pushes.read(ends.group(), ends.takeover().held());
        pushes.ready().forEach(pending::add);
        return pending.commit(ends.group(), ends.transactions());
    }

    private Duration patience() {
        if (crew.isBusy() || desk.inbox().hasSome()) {
            return BUSY;
        }
        if (!pending.isEmpty()) {
            return IDLE;
        }
        Duration wait =
                desk.nextAt().map(at -> Duration.between(clock.instant(), at)).orElse(IDLE);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(IDLE) < 0 ? wait : IDLE;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            desk.unfollow(record.key());
            pending.forget(new ForgottenFeed(record.key(), record.partition()));
            return;
        }
        StateRestorer.value(Topics.FEEDS, record)
                .ifPresent(subscription -> desk.follow(subscription, record.partition(), Optional.empty()));
    }

    /** Sends out what is due, as far as there is room; false when there was none for any. */
    private boolean dispatch() {
        boolean room = crew.hasRoom();
        Optional<FollowedFeed> due = room ? desk.take() : Optional.empty();
        while (due.isPresent()) {
            crew.send(due.get());
            due = crew.hasRoom() ? desk.take() : Optional.empty();
        }
        return room;
    }

    private void refreshStatus() {
        long now = System.nanoTime();
        if (now - statusDueNanos >= 0) {
            status = desk.status();
            desk.sweep();
            long cost = System.nanoTime() - now;
            statusDueNanos = now + Math.max(STATUS_AGE.toNanos(), STATUS_SHARE * cost);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
