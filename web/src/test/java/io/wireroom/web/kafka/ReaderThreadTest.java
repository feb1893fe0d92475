package io.wireroom.web.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** What a reader goes on after, and when it ends. */
class ReaderThreadTest {
    private final Queue<MockConsumer<String, byte[]>> opened = new ConcurrentLinkedQueue<>();
    private final Queue<KafkaException> lost = new ConcurrentLinkedQueue<>();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CompletableFuture<Thread> reader = new CompletableFuture<>();

    @Test
    void read_whenKafkaOrItselfFails_isCalledAgainWithAnotherConsumer() throws Exception {
        KafkaException away = new KafkaException("away");
        failures.addAll(List.of(away, new IllegalStateException("a fault")));
        try (ReaderThread thread = new ReaderThread("reader", this::open, this::read, lost::add)) {
            thread.start();
            assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(opened).hasSize(3);
            assertThat(opened.stream().filter(MockConsumer::closed)).hasSize(2);
            assertThat(lost).containsExactly(away);
        }
        assertThat(opened).allMatch(MockConsumer::closed);
        assertThat(reader.join().isAlive()).isFalse();
    }

    private Consumer<String, byte[]> open() {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        opened.add(consumer);
        return consumer;
    }

    private void read(Consumer<String, byte[]> consumer) {
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        reader.complete(Thread.currentThread());
        reading.countDown();
        consumer.assign(List.of());
        while (true) {
            var unused = consumer.poll(Duration.ofMillis(10)); // ends when it is woken
        }
    }
}
