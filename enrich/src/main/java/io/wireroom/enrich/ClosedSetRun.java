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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * Enriches a closed set: instances of the enrichment in this process, and a wait until everything that was in
 * {@code wireroom.articles} is through. The caller then reads {@code wireroom.enriched} to its end; of each article the
 * record with the greatest revision is the result.
 */
public final class ClosedSetRun implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);

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
     * @return false when the time is over before
     * @throws IllegalStateException when an instance has failed
     */
    public boolean awaitThrough(Duration atMost) {
        CountDownLatch through = new CountDownLatch(1);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        try (Admin admin = clients.admin()) {
            EnrichBacklog backlog = new EnrichBacklog(admin, settings.applicationId());
            Future<?> looking = looker.scheduleWithFixedDelay(
                    () -> look(backlog, through, failure), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
            boolean done = through.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            looking.cancel(false);
            RuntimeException failed = failure.get();
            if (failed != null) {
                throw failed;
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void look(EnrichBacklog backlog, CountDownLatch through, AtomicReference<RuntimeException> failure) {
        try {
            instances.stream()
                    .map(EnrichRole::health)
                    .filter(h -> h.state() == Health.State.FAILED)
                    .findFirst()
                    .ifPresent(h -> {
                        throw new IllegalStateException("the enrichment failed: " + h.reason());
                    });
            if (backlog.records() == 0 && instances.get(0).ledger().open() <= 0) {
                through.countDown();
            }
        } catch (RuntimeException e) {
            failure.set(e);
            through.countDown();
        }
    }

    @Override
    public void close() {
        looker.shutdownNow();
        instances.forEach(EnrichRole::close);
    }
}
