package io.wireroom.bench.enrich;

import io.wireroom.bench.measure.Pause;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Publishes articles at a steady rate and takes the time until a subscriber of the enriched ones has each. */
final class Latencies {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long NANOS = 1_000_000_000;

    private final KafkaClients clients;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    private volatile boolean reading = true;
    private volatile boolean atTheEnd;

    private Latencies(KafkaClients clients) {
        this.clients = clients;
    }

    /** Measures one rate; prints percentiles of the articles published after a first fifth. */
    static void measure(KafkaClients clients, MadeArticles articles, int rate, int seconds) {
        new Latencies(clients).run(articles, rate, seconds);
    }

    private void run(MadeArticles articles, int rate, int seconds) {
        Thread reader = new Thread(this::read, "bench-subscriber");
        reader.start();
        Pause.until(() -> atTheEnd, PATIENCE);
        int count = rate * seconds;
        try (Publisher publisher = new Publisher(clients)) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = start + i * NANOS / rate;
                Pause.until(() -> System.nanoTime() >= due, PATIENCE);
                var article = articles.next();
                if (i >= count / 5) {
                    sent.put(article.getId(), System.nanoTime());
                }
                publisher.publish(article, System.currentTimeMillis());
            }
            publisher.flush();
            Pause.until(sent::isEmpty, PATIENCE);
        } finally {
            reading = false;
        }
        print(rate);
    }

    private void print(int rate) {
        long[] nanos = took.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%narticles to enriched at %,d/s (%,d articles): p50 %.0f ms, p90 %.0f, p95 %.0f, p99 %.0f, most %.0f%n",
                rate,
                nanos.length,
                percentile(nanos, 0.5),
                percentile(nanos, 0.9),
                percentile(nanos, 0.95),
                percentile(nanos, 0.99),
                percentile(nanos, 1));
    }

    private static double percentile(long[] sorted, double share) {
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }

    private void read() {
        try (Consumer<String, EnrichedArticle> consumer = clients.consumerWithoutGroup(
                "bench-subscriber", Topics.ENRICHED.valueSerde().deserializer())) {
            var partitions = consumer.partitionsFor(Topics.ENRICHED.name()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            atTheEnd = true;
            while (reading) {
                for (ConsumerRecord<String, EnrichedArticle> one : consumer.poll(POLL)) {
                    Long at = sent.remove(one.key());
                    if (at != null) {
                        took.add(System.nanoTime() - at);
                    }
                }
            }
        }
    }
}
