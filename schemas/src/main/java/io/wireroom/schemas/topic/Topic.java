package io.wireroom.schemas.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A Kafka topic as a typed value. Keys are UTF-8 strings.
 *
 * @param name full name on the broker
 * @param valueSerde how its values travel
 * @param keyedBy what the key is and so what decides the partition, in words
 * @param spread how many partitions it gets
 * @param cleanup what happens to old records
 * @param retention how long records stay under {@link Cleanup#DELETE}; zero under the others
 * @param purpose one sentence on what it carries
 * @param <V> the type of its values
 */
public record Topic<V>(
        String name,
        Serde<V> valueSerde,
        String keyedBy,
        Spread spread,
        Cleanup cleanup,
        Duration retention,
        String purpose) {

    /** How many partitions a topic gets. */
    public enum Spread {
        /** As many as the deployment gives to each topic that carries the stream: the unit of scaling. */
        WIDE,
        /** One: total order, little traffic. */
        SINGLE
    }

    public Topic {
        Objects.requireNonNull(valueSerde);
        if (!name.matches("[a-z0-9.-]{1,249}")) {
            throw new IllegalArgumentException("not a topic name: " + name);
        }
        if ((cleanup == Cleanup.DELETE) == retention.isZero()) {
            throw new IllegalArgumentException(name + ": retention belongs to DELETE and only to it");
        }
    }

    /** Serde of the keys. */
    public Serde<String> keySerde() {
        return Serdes.String();
    }

    /** Partitions it gets where each wide topic gets {@code wide}. */
    public int partitions(int wide) {
        return spread == Spread.WIDE ? wide : 1;
    }

    /** The broker's settings of the topic: cleanup, retention, and room for large articles. */
    public Map<String, String> brokerSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("cleanup.policy", cleanup.policy());
        settings.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        switch (cleanup) {
            case DELETE -> settings.put("retention.ms", Long.toString(retention.toMillis()));
            case READ -> {
                settings.put("retention.ms", "-1");
                settings.put("segment.bytes", Integer.toString(SEGMENT_BYTES));
            }
            case COMPACT -> {}
        }
        return settings;
    }

    /** Largest record batch that a topic takes, in bytes; producers use the same bound. */
    public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

    /** Disk is given back in such pieces where records go once they are read; Kafka Streams uses as much. */
    private static final int SEGMENT_BYTES = 50 * 1024 * 1024;
}
