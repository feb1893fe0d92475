package io.wireroom.runtime.kafka;

import java.time.Duration;
import java.util.List;

/** The Kafka cluster did not answer in time. */
public final class KafkaUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KafkaUnreachableException(List<String> servers, Duration waited, Throwable cause) {
        super(
                "Kafka at " + String.join(",", servers) + " did not answer within " + waited.toSeconds() + " s; check "
                        + KafkaSettings.BOOTSTRAP_SERVERS.name() + " and that the broker runs",
                cause);
    }
}
