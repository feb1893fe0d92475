package io.wireroom.cli.kafka;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.schemas.topic.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes topics on the broker as they are declared. */
public final class WireroomTopics {
    private WireroomTopics() {}

    /** Creates those that are missing and returns their names. */
    public static Set<String> ensure(KafkaClients clients, Collection<? extends Topic<?>> topics) {
        List<NewTopic> declared =
                topics.stream().map(t -> declared(t, clients.settings())).toList();
        try (Admin admin = clients.admin()) {
            return new TopicProvisioner(admin).ensure(declared);
        }
    }

    private static NewTopic declared(Topic<?> topic, KafkaSettings settings) {
        return new NewTopic(topic.name(), topic.partitions(settings.partitions()), settings.replicationFactor())
                .configs(topic.brokerSettings());
    }
}
