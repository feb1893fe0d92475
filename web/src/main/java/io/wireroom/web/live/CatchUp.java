package io.wireroom.web.live;

import io.wireroom.runtime.http.HttpStream;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.web.live.LiveSubscriber.Batch;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads to subscribers what they missed, straight from Kafka; a few at a time, others wait their turn. Thread-safe. */
final class CatchUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int WAITING = 1_000;
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final IntConsumer sent;
    private final ExecutorService threads;

    /**
     * @param atOnce how many subscribers catch up at the same time
     * @param sent told how many events were written
     */
    CatchUp(KafkaClients clients, int atOnce, IntConsumer sent) {
        this.sent = sent;
        this.clients = clients;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                atOnce, atOnce, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), CatchUp::thread);
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /**
     * Writes what lies between two positions; the answer is ended where that fails, and the subscriber comes again with
     * the last id that it got.
     *
     * @param done told how far it came
     */
    void run(Consumer<Position> done, Position from, Position to, LiveFilter filter, HttpStream stream) {
        try {
            threads.execute(() -> {
                try {
                    done.accept(read(from, to, filter, stream));
                } catch (KafkaException | CompletionException e) {
                    LOG.debug("a subscriber did not catch up: {}", e.getMessage());
                    stream.close();
                }
            });
        } catch (RejectedExecutionException e) {
            stream.close();
        }
    }

    private Position read(Position from, Position to, LiveFilter filter, HttpStream stream) {
        Position[] at = {from};
        try (EnrichedTopic topic = EnrichedTopic.open(clients)) {
            topic.assign();
            topic.seek(from);
            while (!topic.reached(to) && stream.isOpen()) {
                Batch batch = new Batch();
                topic.poll(POLL, (record, enriched) -> {
                    if (record.offset() >= to.at(record.partition())) {
                        return;
                    }
                    at[0] = at[0].after(record.partition(), record.offset());
                    enriched.map(known -> LiveArticle.of(known, record.value()))
                            .filter(filter::accepts)
                            .ifPresent(article -> {
                                batch.addArticle(LiveEvent.idLine(at[0]), article.event());
                                flush(batch, stream, MOST_BYTES);
                            });
                });
                flush(batch, stream, 0);
            }
        }
        return at[0].max(to);
    }

    /** Waits until the connection has taken it, so that no more is read than is taken. */
    private void flush(Batch batch, HttpStream stream, int above) {
        if (batch.size() > above) {
            stream.write(batch.bytes()).toCompletableFuture().join();
            sent.accept(batch.articles());
            batch.clear();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "web-catch-up");
        thread.setDaemon(true);
        return thread;
    }
}
