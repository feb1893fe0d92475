package io.wireroom.cli.web;

import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyDifference;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;

/** Changes the taxonomy, one change after another, if it still is of the version that the change was made for. Thread-safe. */
final class TaxonomyChanger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 20;

    private final KafkaClients clients;
    private final TaxonomyPublisher publisher;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(TaxonomyChanger::daemon);

    TaxonomyChanger(KafkaClients clients, InstantSource clock) {
        this.clients = clients;
        this.publisher = new TaxonomyPublisher(clients, clock);
    }

    /** Makes all entries that are to be there of those that are; throws a problem where it cannot be done. */
    @FunctionalInterface
    interface Change {
        List<TaxonomyEntry> of(List<TaxonomyEntry> held);
    }

    record Outcome(String version, TaxonomyDifference difference) {}

    /**
     * Changes the taxonomy.
     *
     * @throws ProblemException of kind {@code CONFLICT} when it is of another version, {@code AWAY} when Kafka does not answer,
     *     and whatever the change throws
     */
    Outcome change(Change change, String version, String by) {
        Future<Outcome> doing = worker.submit(() -> changed(change, version, by));
        try {
            return doing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            if (e.getCause() instanceof KafkaException) {
                throw away("nothing was changed");
            }
            throw new IllegalStateException("the taxonomy could not be changed", e.getCause());
        } catch (TimeoutException e) {
            doing.cancel(true);
            throw away("the history will say whether the change was made");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("the history will say whether the change was made");
        }
    }

    /** Waits a little until a change that was made is seen here. */
    void await(BooleanSupplier seen) {
        long deadline = System.nanoTime() + SEEN_WITHIN.toNanos();
        try {
            while (!seen.getAsBoolean() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private Outcome changed(Change change, String version, String by) {
        WireroomTopics.ensure(clients, List.of(Topics.TAXONOMY, Topics.TAXONOMY_HISTORY));
        AtomicReference<String> made = new AtomicReference<>(version);
        TaxonomyDifference difference = publisher.apply(
                held -> {
                    String now = Taxonomy.version(held);
                    if (!now.equals(version)) {
                        throw Problem.of(
                                        ProblemKind.CONFLICT,
                                        "somebody has changed the taxonomy meanwhile; look at what is there now and test again")
                                .with("version", now)
                                .asException();
                    }
                    List<TaxonomyEntry> wanted = change.of(held);
                    made.set(Taxonomy.version(wanted));
                    return wanted;
                },
                by);
        return new Outcome(Objects.requireNonNull(made.get()), difference);
    }

    private static ProblemException away(String outcome) {
        return Problem.of(ProblemKind.AWAY, "Kafka does not answer; " + outcome).asException();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "web-taxonomy");
        thread.setDaemon(true);
        return thread;
    }
}
