package io.wireroom.sink.consume;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.sink.SinkSettings;
import io.wireroom.sink.bulk.BulkWriter;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What the sink's loop is made of.
 *
 * @param settings how it works
 * @param kafka where records come from and rejections go
 * @param setup done before the first document
 * @param writer where documents go
 * @param metrics where it counts
 * @param clock the time
 * @param random shortens delays
 */
public record SinkParts(
        SinkSettings settings,
        KafkaClients kafka,
        Setup setup,
        BulkWriter writer,
        Metrics metrics,
        InstantSource clock,
        RandomGenerator random) {}
