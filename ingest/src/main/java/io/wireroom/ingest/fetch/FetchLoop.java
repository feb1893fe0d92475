package io.wireroom.ingest.fetch;

import io.wireroom.ingest.boilerplate.Boilerplate;
import io.wireroom.ingest.fetch.Outbox.Publication;
import io.wireroom.ingest.fetch.PageOutcome.Trouble;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the discoveries of the partitions that the consumer group gives to this instance. One thread owns consumer,
 * producer and all state; workers only fetch and extract. Which page goes when is {@link FetchDesk}'s business. A partition
 * is read ahead only so far: a host with more waiting pages than the
 * read-ahead holds up its partition. {@code close} may be called by any thread.
 */
public final class FetchLoop implements AutoCloseable {
    /** Consumer group of all instances that fetch. */
    public static final String GROUP = "wireroom-ingest-fetch";

    private static final Logger LOG = LoggerFactory.getLogger(FetchLoop.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration BUSY = Duration.ofMillis(10);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

    private static final Map<String, String> GROUP_PROPERTIES = Map.of(
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            CooperativeStickyAssignor.class.getName(),
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            "10000");

    private final KafkaClients clients;
    private final FetchSettings settings;
    private final FetchWatch watch;
    private final InstantSource clock;
    private final FetchDesk desk;
    private final ExecutorService workers;
    private final OpenOffsets offsets = new OpenOffsets();
    private final Outbox outbox;
    private final SourceMemory memory;
    private final BlockingQueue<Tried> tried = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "ingest-fetch");

    private int underway;
    private Instant committedAt = Instant.EPOCH;
    private volatile boolean stopping;
    private volatile Health health = Health.waiting("not started");
    private volatile Map<String, Object> status = Map.of();
    private volatile Optional<Consumer<String, byte[]>> consumer = Optional.empty();

    /** A try that came back to the loop. */
    private record Tried(FetchTask task, PageOutcome outcome) {}

    public FetchLoop(KafkaClients clients, Web web, FetchSettings settings, FetchWatch watch, InstantSource clock) {
        this.clients = clients;
        this.settings = settings;
        this.watch = watch;
        this.clock = clock;
        this.desk = new FetchDesk(web, settings, clock);
        this.outbox = new Outbox(clock);
        this.memory = new SourceMemory(clients, clock);
        this.workers = Executors.newFixedThreadPool(settings.workers(), FetchLoop::workerThread);
    }

    /** Starts the loop's thread and returns. */
    public void start() {
        thread.start();
    }

    public Health health() {
        return health;
    }

    /** Discoveries that wait, are under way, or wait to be published; sources of which is known what they repeat. */
    public Map<String, Object> status() {
        return status;
    }

    @Override
    public void close() {
        stopping = true;
        consumer.ifPresent(Consumer::wakeup);
        try {
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }

    private void run() {
        try (Consumer<String, byte[]> group =
                        clients.with(GROUP_PROPERTIES).consumer(GROUP, new ByteArrayDeserializer());
                Producer<String, byte[]> producer = clients.producer(GROUP + "-output", new ByteArraySerializer())) {
            consumer = Optional.of(group);
            group.subscribe(List.of(Topics.DISCOVERIES.name()), new Ownership(group, producer));
            while (!stopping) {
                turnOrWait(group, producer);
            }
            memory.write(producer, group.assignment());
            producer.flush();
            outbox.finish(offsets::owns);
            commitLast(group);
        } catch (RuntimeException e) {
            LOG.error("fetching stopped", e);
            health = Health.failed("fetching stopped: " + e.getMessage());
        }
    }

    /** The wake-up that ends the loop may still be waiting for a call to interrupt. */
    private void commitLast(Consumer<String, byte[]> group) {
        Map<TopicPartition, OffsetAndMetadata> finished = offsets.committable();
        try {
            commit(group, finished);
        } catch (WakeupException e) {
            commit(group, finished);
        }
    }

    private void turnOrWait(Consumer<String, byte[]> group, Producer<String, byte[]> producer) {
        try {
            turn(group, producer);
        } catch (WakeupException e) {
            LOG.debug("woken up to stop");
        } catch (RetriableException e) {
            LOG.warn("Kafka is not at hand, fetching goes on when it is: {}", e.toString());
            health = Health.degraded("Kafka is not at hand: " + e.getMessage());
        }
    }

    private void turn(Consumer<String, byte[]> group, Producer<String, byte[]> producer) {
        for (ConsumerRecord<String, byte[]> record : group.poll(patience())) {
            take(record, producer);
        }
        memory.restore(group, () -> stopping);
        collect(producer);
        outbox.finish(offsets::owns);
        outbox.resend(producer).forEach(task -> rejectTooLarge(task, producer));
        dispatch();
        pace(group);
        Instant now = clock.instant();
        if (Duration.between(committedAt, now).compareTo(COMMIT_EVERY) >= 0) {
            commit(group, offsets.committable());
            memory.write(producer);
            desk.sweep();
            committedAt = now;
        }
        look(group);
    }

    private Duration patience() {
        if (underway > 0 || outbox.hasReports()) {
            return BUSY;
        }
        Duration wait =
                desk.nextAt().map(at -> Duration.between(clock.instant(), at)).orElse(IDLE);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(IDLE) < 0 ? wait : IDLE;
    }

    private void take(ConsumerRecord<String, byte[]> record, Producer<String, byte[]> producer) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        OffsetTracker tracker = offsets.of(partition);
        tracker.started(record.offset());
        try {
            Discovery discovery =
                    Topics.DISCOVERIES.valueSerde().deserializer().deserialize(record.topic(), record.value());
            desk.add(new FetchTask(discovery, record, tracker, 1));
        } catch (SerializationException e) {
            FetchTask task = new FetchTask(new Discovery(), record, tracker, 1);
            String reason = FetchReason.UNREADABLE_RECORD.name();
            ProducerRecord<String, byte[]> rejection =
                    FetchOutput.unreadable(record, String.valueOf(e.getMessage()), clock.instant());
            outbox.send(producer, task, new Publication(rejection, () -> watch.rejected(reason)));
        }
    }

    private void dispatch() {
        while (underway < settings.workers() && !stopping) {
            Optional<FetchTask> next = desk.take();
            if (next.isEmpty()) {
                return;
            }
            underway++;
            FetchTask task = next.get();
            Boilerplate known = memory.known(task);
            workers.execute(() -> tried.add(new Tried(task, desk.attempt(task, known))));
        }
    }

    private void collect(Producer<String, byte[]> producer) {
        List<Tried> back = new ArrayList<>();
        tried.drainTo(back);
        for (Tried one : back) {
            underway--;
            desk.returned(one.task());
            if (offsets.owns(one.task())) {
                settle(one.task(), one.outcome(), producer);
            }
        }
    }

    private void settle(FetchTask task, PageOutcome outcome, Producer<String, byte[]> producer) {
        outcome.lesson().ifPresent(lesson -> memory.learn(task, lesson));
        switch (outcome.kind()) {
            case AGAIN -> desk.again(task);
            case RETRY -> retry(task, outcome.trouble().orElseThrow());
            case REJECT -> reject(task, outcome.trouble().orElseThrow(), producer);
            case PUBLISH ->
                outcome.article()
                        .ifPresent(article -> outbox.send(
                                producer,
                                task,
                                new Publication(FetchOutput.article(article), () -> told(article, outcome))));
        }
    }

    private void told(Article article, PageOutcome outcome) {
        watch.published(article);
        outcome.lesson().ifPresent(lesson -> watch.cleaned(lesson.removed()));
    }

    private void reject(FetchTask task, Trouble trouble, Producer<String, byte[]> producer) {
        String reason = trouble.reason().name();
        ProducerRecord<String, byte[]> rejection = FetchOutput.rejection(task, trouble, clock.instant());
        outbox.send(producer, task, new Publication(rejection, () -> watch.rejected(reason)));
    }

    private void rejectTooLarge(FetchTask task, Producer<String, byte[]> producer) {
        String detail = "the article does not fit into " + Topics.ARTICLES.name();
        reject(task, new Trouble(FetchReason.ARTICLE_TOO_LARGE, detail, Optional.empty()), producer);
    }

    private void retry(FetchTask task, Trouble trouble) {
        watch.retried(trouble.reason().name());
        desk.retry(task, trouble);
    }

    /** Reads each partition only so far ahead. */
    private void pace(Consumer<String, byte[]> group) {
        Set<TopicPartition> full = offsets.full(settings.readAhead());
        List<TopicPartition> free =
                group.paused().stream().filter(p -> !full.contains(p)).toList();
        group.pause(full);
        group.resume(free);
    }

    /** A group that is dividing its partitions takes no offsets; they are committed when it is done. */
    private void commit(Consumer<String, byte[]> group, Map<TopicPartition, OffsetAndMetadata> finished) {
        try {
            if (!finished.isEmpty()) {
                group.commitSync(finished);
            }
        } catch (RebalanceInProgressException e) {
            LOG.debug("offsets wait for the end of a rebalance");
            offsets.notCommitted(finished.keySet());
        }
    }

    private void look(Consumer<String, byte[]> group) {
        if (group.assignment().isEmpty() && !health.state().equals(Health.State.READY)) {
            health = Health.waiting("waiting for partitions of " + Topics.DISCOVERIES.name());
        } else {
            health = outbox.unpublished() == 0
                    ? Health.ready()
                    : Health.degraded("articles cannot be published; see the log");
        }
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("inFlight", offsets.unfinished());
        seen.put("waiting", desk.waiting());
        seen.put("underway", underway);
        seen.put("unpublished", outbox.unpublished());
        seen.put("sources", memory.size());
        status = seen;
    }

    private static Thread workerThread(Runnable task) {
        Thread worker = new Thread(task, "ingest-fetch-worker");
        worker.setDaemon(true);
        return worker;
    }

    /** Keeps trackers and lanes in step with the partitions of this instance. */
    private final class Ownership implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> group;
        private final Producer<String, byte[]> producer;

        Ownership(Consumer<String, byte[]> group, Producer<String, byte[]> producer) {
            this.group = group;
            this.producer = producer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                LOG.info("fetches for {} more partitions", partitions.size());
                group.pause(partitions);
                memory.assigned(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            outbox.finish(offsets::owns);
            try {
                commit(group, offsets.committable(partitions));
            } catch (KafkaException e) {
                LOG.info("offsets were not committed in time, some pages will be read again: {}", e.toString());
            }
            memory.write(producer, partitions);
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            offsets.forget(partitions);
            desk.removeIf(task -> partitions.contains(task.partition()));
            memory.release(partitions);
        }
    }
}
