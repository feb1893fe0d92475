package io.wireroom.web.testing;

import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker of one test's own, with Wireroom's topics. */
public final class Broker implements AutoCloseable {
    private static final int PARTITIONS = 2;

    private final TestKafka kafka = TestKafka.own();
    private final Metrics metrics = Metrics.inMemory();
    private final KafkaClients clients;

    public Broker() {
        this.clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), PARTITIONS), metrics);
        try (Admin admin = clients.admin()) {
            new TopicProvisioner(admin)
                    .ensure(Topics.ALL.stream()
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(PARTITIONS), (short) 1)
                                    .configs(topic.brokerSettings()))
                            .toList());
        }
    }

    public KafkaClients clients() {
        return clients;
    }

    public Metrics metrics() {
        return metrics;
    }

    public TestKafka kafka() {
        return kafka;
    }

    @Override
    public void close() {
        metrics.close();
        kafka.close();
    }
}
