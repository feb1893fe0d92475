package io.wireroom.web.kafka;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that reads from Kafka until it is closed. Where Kafka or the reading fails, its consumer is closed and, a second
 * later, another is opened. Thread-safe.
 */
public final class ReaderThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderThread.class);
    private static final long PAUSE_SECONDS = 1;

    private final Supplier<Consumer<String, byte[]>> open;
    private final java.util.function.Consumer<Consumer<String, byte[]>> read;
    private final java.util.function.Consumer<KafkaException> lost;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile Optional<Consumer<String, byte[]>> reading = Optional.empty();

    /**
     * @param name of the thread
     * @param open makes a consumer
     * @param read reads with a consumer until {@link #isStopped()}, in this thread; called with another one after Kafka failed
     * @param lost told, in this thread, each time that Kafka failed
     */
    public ReaderThread(
            String name,
            Supplier<Consumer<String, byte[]>> open,
            java.util.function.Consumer<Consumer<String, byte[]>> read,
            java.util.function.Consumer<KafkaException> lost) {
        this.open = open;
        this.read = read;
        this.lost = lost;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Starts reading, and returns. */
    public void start() {
        thread.start();
    }

    /** True from the call of {@link #close()} on. */
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Ends the thread, which must have been started, and waits for that. */
    @Override
    public void close() {
        stopped.countDown();
        reading.ifPresent(Consumer::wakeup);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopped()) {
            try (Consumer<String, byte[]> consumer = open.get()) {
                reading = Optional.of(consumer);
                read.accept(consumer);
            } catch (WakeupException e) {
                // asked to stop
            } catch (KafkaException e) {
                lost.accept(e);
            } catch (RuntimeException e) {
                LOG.error("{} met a fault of ours and begins again", thread.getName(), e);
            } finally {
                reading = Optional.empty();
            }
            pause();
        }
    }

    private void pause() {
        try {
            boolean unused = stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
