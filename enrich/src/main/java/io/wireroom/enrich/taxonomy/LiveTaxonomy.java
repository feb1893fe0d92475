package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The taxonomy as {@code wireroom.taxonomy} holds it now. A thread of its own reads the topic from the beginning and
 * compiles once the changes that came together have all been read; the compiled taxonomy replaces the one before in one
 * step. {@link #current()} may be called from any thread.
 */
public final class LiveTaxonomy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTaxonomy.class);
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final int BUSY_POLLS = 50;

    private final Supplier<Consumer<String, TaxonomyEntry>> consumers;
    private final List<TaxonomyListener> listeners;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object swapped = new Object();
    private volatile Taxonomy current = Taxonomy.empty();
    private volatile long readTo;
    private volatile boolean closing;
    private volatile @Nullable Consumer<String, TaxonomyEntry> consumer;
    private volatile @Nullable RuntimeException failure;

    /**
     * Made, but not yet following.
     *
     * @param consumers makes the consumer, without a group and of committed records; this object closes it
     * @param listeners told of each new taxonomy, in this order
     */
    public LiveTaxonomy(Supplier<Consumer<String, TaxonomyEntry>> consumers, List<TaxonomyListener> listeners) {
        this.consumers = consumers;
        this.listeners = List.copyOf(listeners);
    }

    /** Starts following the topic; call it once. */
    public void start() {
        Thread thread = new Thread(this::run, "wireroom-taxonomy");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits until everything that the topic held at the start is compiled and the listeners know it.
     *
     * @return false when that takes longer
     * @throws IllegalStateException when following has failed
     * @throws InterruptedException when the caller is interrupted
     */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        boolean done = ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        RuntimeException cause = failure;
        if (cause != null) {
            throw new IllegalStateException("cannot follow the taxonomy: " + cause.getMessage(), cause);
        }
        return done;
    }

    /** The taxonomy that counts now; empty until ready. */
    public Taxonomy current() {
        return current;
    }

    /**
     * Waits until what the topic held before an offset is compiled and the listeners know it.
     *
     * @param offset as the broker counts, such as the topic's end
     * @return false when that takes longer, or following has ended
     * @throws InterruptedException when the caller is interrupted
     */
    public boolean awaitReadTo(long offset, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (swapped) {
            while (readTo < offset && ended.getCount() > 0) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (millis <= 0) {
                    break;
                }
                swapped.wait(millis);
            }
        }
        return readTo >= offset;
    }

    /** Why following has ended; empty while all is well. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Stops following and waits for it; {@link #current()} stays. */
    @Override
    public void close() {
        closing = true;
        Consumer<String, TaxonomyEntry> open = consumer;
        if (open != null) {
            open.wakeup();
            try {
                ended.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try (Consumer<String, TaxonomyEntry> open = consumers.get()) {
            consumer = open;
            follow(new TaxonomyTable(open));
        } catch (WakeupException stop) {
            LOG.debug("woken to stop");
        } catch (RuntimeException broken) {
            failure = broken;
            LOG.error("The taxonomy is no longer followed; changes need a restart", broken);
        } finally {
            ready.countDown();
            ended.countDown();
            tellReadTo(readTo);
        }
    }

    private void tellReadTo(long offset) {
        synchronized (swapped) {
            readTo = offset;
            swapped.notifyAll();
        }
    }

    private void follow(TaxonomyTable table) {
        boolean changed = true;
        int busy = 0;
        while (!closing) {
            boolean more = table.poll(QUIET);
            changed |= more;
            busy = more ? busy + 1 : 0;
            if (changed && (!more || busy > BUSY_POLLS) && table.isCaughtUp()) {
                swap(Taxonomy.compile(table.entries()), table.unreadable());
                changed = false;
                busy = 0;
            }
            if (!changed) {
                long offset = table.position();
                if (offset != readTo) {
                    tellReadTo(offset);
                }
            }
        }
    }

    private void swap(Taxonomy next, int unreadable) {
        Taxonomy before = current;
        if (ready.getCount() > 0 || !before.version().equals(next.version())) {
            listeners.forEach(listener -> listener.changed(before, next));
            current = next;
            ready.countDown();
            LOG.info(
                    "Taxonomy {}: {} actors, {} topics, {} routed, {} left out, {} records unreadable",
                    next.version(),
                    next.actors().size(),
                    next.topics().size(),
                    next.routedTopics().size(),
                    next.problems().size(),
                    unreadable);
        }
    }
}
