package io.wireroom.ingest;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Ingest in a process of its own, to be killed: {@code main(bootstrap servers, partitions, name=value ...)}. */
final class IngestProcess {
    static final String READY = "ingest is ready";

    private static final Map<String, String> HASTY = Map.of(
            "ingest.http.allowed-addresses", "127.0.0.0/8",
            "ingest.poll.interval.shortest", "1s",
            "ingest.poll.interval.first", "1s",
            "ingest.poll.interval.longest", "2s",
            "ingest.poll.domain-gap", "0s",
            "ingest.poll.max-time", "3s",
            "ingest.http.host-gap", "0s",
            "ingest.fetch.first-retry", "100ms",
            "ingest.fetch.attempts", "2");

    private IngestProcess() {}

    public static void main(String[] arguments) {
        Map<String, String> settings = new HashMap<>();
        Stream.of(arguments)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        IngestRole role = role(clients(arguments[0], Integer.parseInt(arguments[1])), hasty(settings));
        role.start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> role.health().reason().isEmpty());
        System.out.println(READY);
    }

    /** Ingest that polls each second and leaves out all politeness, but for loopback only. */
    static IngestRole role(KafkaClients clients) {
        return role(clients, HASTY);
    }

    /** Settings over those that poll each second and leave out all politeness. */
    static Map<String, String> hasty(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(HASTY);
        settings.putAll(more);
        return settings;
    }

    static IngestRole role(KafkaClients clients, Map<String, String> values) {
        IngestSettings settings = IngestSettings.from(Configuration.of(IngestSettings.ALL, values));
        return new IngestRole(clients, settings, Metrics.inMemory(), InstantSource.system());
    }

    static KafkaClients clients(String bootstrapServers, int partitions) {
        return new KafkaClients(KafkaSettings.local(bootstrapServers, partitions), Metrics.inMemory());
    }
}
