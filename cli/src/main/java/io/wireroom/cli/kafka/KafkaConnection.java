package io.wireroom.cli.kafka;

import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.local.LocalServices;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import java.time.Duration;

/**
 * The Kafka cluster that a command talks to: the configured one or, where nothing is configured, that of the
 * {@code wireroom up} or {@code demo} which runs on this machine.
 *
 * @param configuration the effective configuration, with the cluster that was chosen
 * @param clients makes clients of it
 * @param metrics where they count
 */
public record KafkaConnection(Configuration configuration, KafkaClients clients, Metrics metrics)
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Connects.
     *
     * @throws io.wireroom.runtime.kafka.KafkaUnreachableException when no broker answers within some seconds
     */
    public static KafkaConnection open(Invocation invocation) {
        Configuration configuration = LocalServices.of(invocation).configure(invocation.configuration());
        Metrics metrics = Metrics.inMemory();
        KafkaClients clients = new KafkaClients(KafkaSettings.from(configuration), metrics);
        clients.awaitReachable(PATIENCE);
        return new KafkaConnection(configuration, clients, metrics);
    }

    @Override
    public void close() {
        metrics.close();
    }
}
