package io.wireroom.ingest.poll;

import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.poll.PollTransactions.Claim;
import io.wireroom.ingest.poll.PollTransactions.Finished;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of the partitions that the consumer group gives to this instance. One thread owns consumer, producer and
 * all state; workers only fetch and compare. {@code close} may be called by any thread.
 *
 * <p>A partition is taken over in this order: wait until transactions of its former owner are decided, read its
 * subscriptions and states to the end, then poll. A partition that leaves takes its feeds out of the table, and polls that
 * return to them are dropped.
 */
public final class PollLoop implements AutoCloseable {
    /** Consumer group of all instances that poll. */
    public static final String GROUP = "wireroom-ingest-poll";

    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration UNDECIDED = Duration.ofSeconds(20);
    private static final Duration STATUS_AGE = Duration.ofSeconds(1);
    private static final int MOST_RECORDS = 2_000;
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final Optional<String> RATE_LIMITED = Optional.of(FetchProblem.RATE_LIMITED.name());

    /** Partitions that stay keep their feeds when others move; a killed instance is noticed after 10 s. */
    private static final Map<String, String> GROUP_PROPERTIES = Map.of(
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            CooperativeStickyAssignor.class.getName(),
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            "10000");

    private final KafkaClients clients;
    private final PollSettings settings;
    private final PollWatch watch;
    private final InstantSource clock;
    private final FeedPoll feedPoll;
    private final PollSchedule schedule;
    private final FeedTable table;
    private final StateRestorer restorer;
    private final ExecutorService workers;
    private final BlockingQueue<Returned> returned = new LinkedBlockingQueue<>();
    private final List<Finished> pending = new ArrayList<>();
    private final List<ForgottenFeed> forgotten = new ArrayList<>();
    private final Set<TopicPartition> restoring = new HashSet<>();
    private final AtomicInteger underway = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "ingest-poll");

    private volatile boolean stopping;
    private volatile boolean assigned;
    private volatile Health health = Health.waiting("not started");
    private volatile PollStatus status = PollStatus.none();
    private volatile Optional<Consumer<String, byte[]>> consumer = Optional.empty();
    private Instant statusAt = Instant.EPOCH;

    /** A poll that came back to the loop. */
    private record Returned(FollowedFeed feed, PollResult result) {}

    public PollLoop(
            KafkaClients clients, Fetcher fetcher, PollSettings settings, PollWatch watch, InstantSource clock) {
        this.clients = clients;
        this.settings = settings;
        this.watch = watch;
        this.clock = clock;
        this.schedule = new PollSchedule(settings.intervals(), RandomGenerator.getDefault());
        this.feedPoll = new FeedPoll(fetcher, settings, schedule, clock);
        this.table = new FeedTable(settings.domainGap());
        this.restorer = new StateRestorer(clients);
        this.workers = Executors.newFixedThreadPool(settings.workers(), PollLoop::workerThread);
    }

    /** Starts the loop's thread and returns. */
    public void start() {
        thread.start();
    }

    public Health health() {
        return health;
    }

    /** What an operator wants to see; a second old at most while polls run. */
    public Map<String, Object> status() {
        return status.shown();
    }

    @Override
    public void close() {
        stopping = true;
        consumer.ifPresent(Consumer::wakeup);
        join(thread);
        workers.shutdownNow();
    }

    private void run() {
        try (Consumer<String, byte[]> group =
                        clients.with(GROUP_PROPERTIES).consumer(GROUP, new ByteArrayDeserializer());
                PollTransactions transactions = new PollTransactions(clients, GROUP + "-" + UUID.randomUUID())) {
            consumer = Optional.of(group);
            group.subscribe(List.of(Topics.FEEDS.name()), new Ownership(group));
            while (!stopping) {
                turnOrWait(group, transactions);
            }
            collect();
            commitLast(group, transactions);
        } catch (RuntimeException e) {
            LOG.error("polling stopped", e);
            health = Health.failed("polling stopped: " + e.getMessage());
        }
    }

    /** The wake-up that ends the loop may still be waiting for a call to interrupt. */
    private void commitLast(Consumer<String, byte[]> group, PollTransactions transactions) {
        try {
            commit(group, transactions);
        } catch (WakeupException e) {
            commit(group, transactions);
        }
    }

    private void turnOrWait(Consumer<String, byte[]> group, PollTransactions transactions) {
        try {
            turn(group, transactions);
        } catch (WakeupException e) {
            LOG.debug("woken up to stop");
        } catch (RetriableException e) {
            LOG.warn("Kafka is not at hand, polling goes on when it is: {}", e.toString());
            health = Health.degraded("Kafka is not at hand: " + e.getMessage());
        }
    }

    private void turn(Consumer<String, byte[]> group, PollTransactions transactions) {
        for (ConsumerRecord<String, byte[]> record : group.poll(patience())) {
            take(record);
        }
        restore(group);
        collect();
        boolean committed = commit(group, transactions);
        if (committed) {
            dispatch();
        }
        health = health(committed);
        refreshStatus();
    }

    private Health health(boolean committed) {
        if (!assigned) {
            return Health.waiting("waiting for partitions of " + Topics.FEEDS.name());
        }
        if (!restoring.isEmpty()) {
            return Health.waiting("reading the state of " + restoring.size() + " partitions");
        }
        return committed ? Health.ready() : Health.degraded("polls cannot be committed; see the log");
    }

    private Duration patience() {
        if (underway.get() > 0) {
            return BUSY;
        }
        if (!pending.isEmpty()) {
            return IDLE;
        }
        Duration wait =
                table.nextAt().map(at -> Duration.between(clock.instant(), at)).orElse(IDLE);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(IDLE) < 0 ? wait : IDLE;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            table.unfollow(record.key());
            forgotten.add(new ForgottenFeed(record.key(), record.partition()));
            return;
        }
        StateRestorer.value(Topics.FEEDS, record)
                .ifPresent(subscription -> follow(subscription, record.partition(), Optional.empty()));
    }

    private void follow(Subscription subscription, int partition, Optional<FeedState> state) {
        FeedState known = state.orElseGet(() -> FeedPoll.fresh(subscription.getUrl(), schedule, clock.instant()));
        table.follow(subscription, partition, known);
    }

    /** Takes over the partitions that were assigned since. */
    private void restore(Consumer<String, byte[]> group) {
        if (restoring.isEmpty()) {
            return;
        }
        Set<TopicPartition> partitions = Set.copyOf(restoring);
        if (!decided(group, partitions)) {
            return;
        }
        Restored restored = restorer.restore(
                partitions.stream().map(TopicPartition::partition).toList(), () -> stopping);
        if (stopping) {
            return; // the reading may be incomplete
        }
        restored.positions().forEach((partition, at) -> group.seek(partition(partition), at));
        restored.feeds().forEach(owned -> follow(owned.subscription(), owned.partition(), owned.state()));
        forgotten.addAll(restored.forgotten());
        restoring.removeAll(partitions);
        group.resume(partitions);
        LOG.info(
                "took over {} partitions with {} feeds",
                partitions.size(),
                restored.feeds().size());
    }

    /** Waits until no transaction of a former owner is open: its offsets would be withheld (KIP-447). */
    private static boolean decided(Consumer<String, byte[]> group, Set<TopicPartition> partitions) {
        try {
            group.committed(partitions, UNDECIDED);
            return true;
        } catch (TimeoutException e) {
            LOG.info("a former owner's transaction is still open: {}", e.getMessage());
            return false;
        }
    }

    private void dispatch() {
        while (underway.get() < settings.workers()) {
            Optional<FollowedFeed> due = table.take(clock.instant());
            if (due.isEmpty()) {
                return;
            }
            underway.incrementAndGet();
            FollowedFeed feed = due.get();
            FeedState state = feed.state();
            workers.execute(() -> returned.add(new Returned(feed, poll(feed.subscription(), state))));
        }
    }

    private PollResult poll(Subscription subscription, FeedState state) {
        Instant start = clock.instant();
        PollResult result = feedPoll.poll(subscription, state);
        String outcome =
                result.state().getFailureReason().orElse(result.discoveries().isEmpty() ? "UNCHANGED" : "CHANGED");
        watch.polled(outcome, Duration.between(start, clock.instant()));
        return result;
    }

    private void collect() {
        List<Returned> back = new ArrayList<>();
        returned.drainTo(back);
        for (Returned poll : back) {
            underway.decrementAndGet();
            table.returned(poll.feed(), clock.instant());
            pending.add(new Finished(poll.feed(), poll.result()));
        }
    }

    /** Commits what is pending, in portions; true when nothing is left. */
    private boolean commit(Consumer<String, byte[]> group, PollTransactions transactions) {
        pending.removeIf(poll -> !table.owns(poll.feed()));
        forgotten.removeIf(feed -> !group.assignment().contains(partition(feed.partition())));
        while (!pending.isEmpty() || !forgotten.isEmpty()) {
            List<Finished> portion = portion();
            List<ForgottenFeed> tombstones = List.copyOf(forgotten);
            if (!transactions.commit(portion, tombstones, claim(group, portion, tombstones))) {
                watch.aborted();
                return false;
            }
            forgotten.clear();
            pending.subList(0, portion.size()).clear();
            portion.forEach(this::committed);
        }
        return true;
    }

    private void committed(Finished poll) {
        watch.committed(poll.feed().state().getCounters(), poll.result().state().getCounters());
        FeedState state = poll.result().state();
        table.committed(poll.feed(), state);
        if (state.getFailureReason().equals(RATE_LIMITED)) {
            Instant latest = clock.instant().plus(LONGEST_REST);
            table.rest(poll.feed(), state.getNextPollAt().isBefore(latest) ? state.getNextPollAt() : latest);
        }
    }

    private List<Finished> portion() {
        int records = 0;
        int polls = 0;
        while (polls < pending.size() && records < MOST_RECORDS) {
            records += 1 + pending.get(polls).result().discoveries().size();
            polls++;
        }
        return List.copyOf(pending.subList(0, polls));
    }

    private static Claim claim(Consumer<String, byte[]> group, List<Finished> polls, List<ForgottenFeed> forgotten) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        IntStream.concat(
                        polls.stream().mapToInt(poll -> poll.feed().partition()),
                        forgotten.stream().mapToInt(ForgottenFeed::partition))
                .mapToObj(PollLoop::partition)
                .distinct()
                .forEach(partition -> offsets.put(partition, new OffsetAndMetadata(group.position(partition))));
        return new Claim(offsets, group.groupMetadata());
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topics.FEEDS.name(), number);
    }

    private void refreshStatus() {
        Instant now = clock.instant();
        if (Duration.between(statusAt, now).compareTo(STATUS_AGE) >= 0) {
            status = PollStatus.of(table.feeds());
            table.sweep(now);
            statusAt = now;
        }
    }

    private static Thread workerThread(Runnable task) {
        Thread worker = new Thread(task, "ingest-poll-worker");
        worker.setDaemon(true);
        return worker;
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the table in step with the partitions of this instance. */
    private final class Ownership implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> group;

        Ownership(Consumer<String, byte[]> group) {
            this.group = group;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            group.pause(partitions);
            restoring.addAll(partitions);
            assigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            restoring.removeAll(partitions);
            table.revoke(partitions.stream().map(TopicPartition::partition).toList());
            if (!partitions.isEmpty()) {
                LOG.info("gave up {} partitions", partitions.size());
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            onPartitionsRevoked(partitions);
        }
    }
}
