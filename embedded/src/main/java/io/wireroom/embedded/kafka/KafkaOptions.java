package io.wireroom.embedded.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How an embedded broker is started.
 *
 * @param folder its data folder; made where missing, reused with its records where not
 * @param port the port clients connect to; 0 takes a free one
 * @param overrides broker settings (Kafka's own names) that go before ours
 */
public record KafkaOptions(Path folder, int port, Map<String, String> overrides) {

    public KafkaOptions {
        Objects.requireNonNull(folder);
        overrides = Map.copyOf(overrides);
    }

    /** A broker on that folder and any free port. */
    public static KafkaOptions in(Path folder) {
        return new KafkaOptions(folder, 0, Map.of());
    }

    public KafkaOptions onPort(int newPort) {
        return new KafkaOptions(folder, newPort, overrides);
    }

    /** With one broker setting of Kafka's own name. */
    public KafkaOptions with(String name, String value) {
        Map<String, String> more = new HashMap<>(overrides);
        more.put(name, value);
        return new KafkaOptions(folder, port, more);
    }
}
