package io.wireroom.bench.enrich;

import io.wireroom.bench.broker.Broker;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** The limit beneath: Kafka Streams that reads the same articles and writes them on untouched, exactly-once. */
final class PassThrough {
    private static final String COPY = "bench.copy";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private PassThrough() {}

    /** Runs over all articles of the topic and says how fast. */
    static Rate run(Broker broker, long warmUp, long articles, int threads, Duration commitInterval) {
        AtomicLong seen = new AtomicLong();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Topics.ARTICLES.name(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .peek((key, value) -> seen.incrementAndGet())
                .to(COPY, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        Properties properties = broker.clients().streams("bench-pass-through");
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Long.toString(commitInterval.toMillis()));
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                broker.folder().resolve("pass-through").toString());
        properties.put("producer.compression.type", "snappy");
        try (KafkaStreams streams = new KafkaStreams(builder.build(), properties)) {
            streams.start();
            return Rate.of(seen::get, seen::get, warmUp, articles, LIMIT);
        }
    }

    /** Makes the topic that it writes. */
    static void prepare(Broker broker) {
        broker.make(COPY);
    }
}
