package io.wireroom.enrich;

import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * Enriches a closed set: instances of the enrichment in this process, and a wait until everything that was in
 * {@code wireroom.articles} is through. The caller then closes it and reads {@code wireroom.enriched} and
 * {@code wireroom.stories} to their ends; of each article and story the record with the greatest revision is the result.
 */
public final class ClosedSetRun implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final EnrichSettings settings;
    private final List<EnrichRole> instances = new ArrayList<>();
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "closed-set");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts the instances; each has a state folder of its own under the settings' one.
     *
     * @param tagging makes the tagging of an instance, which closes it
     */
    public ClosedSetRun(
            EnrichSettings settings, int count, KafkaClients clients, Metrics metrics, Supplier<LiveTagging> tagging) {
        this.clients = clients;
        this.settings = settings;
        for (int i = 0; i < count; i++) {
            String folder = Path.of(settings.stateDir(), Integer.toString(i)).toString();
            instances.add(new EnrichRole(settings.withStateDir(folder), clients, metrics, tagging.get()));
        }
        instances.forEach(EnrichRole::start);
    }

    /** Articles taken in and emitted so far, for progress; the instances count together. */
    public Map<String, Object> ledger() {
        return instances.get(0).ledger().toMap();
    }

    /**
     * Waits until all articles are through.
     *
     * @param stall how long nothing may move
     * @throws IllegalStateException when an instance has failed, or nothing has moved for so long
     * @throws InterruptedException when the wait is given up
     */
    public void awaitThrough(Duration stall) throws InterruptedException {
        CompletableFuture<Optional<RuntimeException>> through = new CompletableFuture<>();
        try (Admin admin = clients.admin()) {
            EnrichBacklog backlog = new EnrichBacklog(admin, settings.applicationId());
            Movement movement =
                    new Movement(stall, REST.plus(settings.commitInterval().multipliedBy(2)));
            Future<?> looking = looker.scheduleWithFixedDelay(
                    () -> look(backlog, movement, through), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
            Optional<RuntimeException> trouble = through.get();
            looking.cancel(false);
            if (trouble.isPresent()) {
                throw trouble.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("only ever completed with a value", e);
        }
    }

    private void look(EnrichBacklog backlog, Movement movement, CompletableFuture<Optional<RuntimeException>> through) {
        try {
            for (EnrichRole instance : instances) {
                Health health = instance.health();
                if (health.state() == Health.State.FAILED) {
                    throw new IllegalStateException("the enrichment failed: " + health.reason());
                }
            }
            long done = decisions();
            long records = backlog.records();
            long open = instances.get(0).ledger().open() + reviews();
            if (movement.isStill(records == 0 && open <= 0 && untold() == 0, done)) {
                through.complete(Optional.empty());
            }
            movement.at(records, open);
        } catch (RuntimeException e) {
            through.complete(Optional.of(e));
        }
    }

    /** Asked for after the backlog: by then all changes of stories are known. */
    private long untold() {
        return instances.stream()
                .mapToLong(instance -> instance.ledger().untold())
                .sum();
    }

    private long decisions() {
        return instances.stream()
                .mapToLong(instance -> instance.ledger().decisions())
                .sum();
    }

    private long reviews() {
        return instances.stream()
                .mapToLong(instance -> instance.ledger().reviews())
                .sum();
    }

    /** Notices when nothing moves any more. */
    private static final class Movement {
        private final Duration stall;
        private final Duration rest;
        private long records = -1;
        private long open = -1;
        private long since = System.nanoTime();
        private long doneAtRest = -1;
        private long atRestSince;

        Movement(Duration stall, Duration rest) {
            this.stall = stall;
            this.rest = rest;
        }

        /**
         * Whether nothing has been left to do for a while. What a decision causes is under way to the broker for a moment, in
         * which nobody sees it.
         */
        boolean isStill(boolean atRest, long done) {
            long now = System.nanoTime();
            if (!atRest || done != doneAtRest) {
                doneAtRest = atRest ? done : -1;
                atRestSince = now;
                return false;
            }
            return now - atRestSince >= rest.toNanos();
        }

        void at(long recordsNow, long openNow) {
            long now = System.nanoTime();
            if (recordsNow != records || openNow != open) {
                records = recordsNow;
                open = openNow;
                since = now;
            } else if (now - since > stall.toNanos()) {
                throw new IllegalStateException("nothing has moved for " + stall.toSeconds() + " s; " + records
                        + " records wait and " + open + " articles are open");
            }
        }
    }

    @Override
    public void close() {
        looker.shutdownNow();
        instances.forEach(EnrichRole::close);
    }
}
