package io.wireroom.embedded.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka's own image. */
final class KafkaContainerEngine extends ContainerEngine {

    private static final String IMAGE = "apache/kafka:4.3.1";
    private static final int PORT_INSIDE = 9092;

    KafkaContainerEngine() {
        super(new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"), PORT_INSIDE);
    }

    @Override
    void awaitReady() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> !admin.describeCluster().nodes().get().isEmpty());
        }
    }
}
