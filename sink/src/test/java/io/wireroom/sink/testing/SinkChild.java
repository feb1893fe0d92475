package io.wireroom.sink.testing;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.sink.SinkRole;
import io.wireroom.sink.SinkSettings;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;

/** A sink in a process of its own, until its input ends or it is killed. */
public final class SinkChild {
    private SinkChild() {}

    /** Arguments: the broker, Elasticsearch's URI, documents in a request. */
    public static void main(String[] arguments) throws IOException {
        Metrics metrics = Metrics.inMemory();
        KafkaClients clients = new KafkaClients(KafkaSettings.local(arguments[0], SinkWorld.PARTITIONS), metrics);
        SinkSettings settings = SinkSettings.from(Configuration.of(
                SinkSettings.ALL,
                Map.of(
                        "elasticsearch.uris",
                        arguments[1],
                        "sink.bulk.actions",
                        arguments[2],
                        "sink.bulk.requests",
                        "2",
                        "sink.commit-interval",
                        "50ms")));
        try (SinkRole sink = new SinkRole(settings, clients, metrics, InstantSource.system())) {
            sink.start();
            System.out.println("sink started");
            int read;
            do {
                read = System.in.read();
            } while (read >= 0);
        }
    }
}
