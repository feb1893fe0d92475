package io.wireroom.bench.broker;

import io.wireroom.embedded.kafka.EmbeddedKafka;
import io.wireroom.embedded.kafka.KafkaOptions;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real broker in this process, on a temporary folder that goes when it closes. */
public final class Broker implements AutoCloseable {
    /** Partitions of a topic that is spread over instances. */
    public static final int PARTITIONS = 4;

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final KafkaClients clients;

    /** @param topics that are made in it */
    public Broker(List<Topic<?>> topics) {
        try {
            folder = Files.createTempDirectory("wireroom-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = EmbeddedKafka.start(KafkaOptions.in(folder));
        clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), PARTITIONS), Metrics.inMemory());
        make(topics.stream().map(Broker::newTopic).toList());
    }

    /** Makes a topic that is spread over instances. */
    public void make(String topic) {
        make(List.of(new NewTopic(topic, PARTITIONS, (short) 1)));
    }

    private void make(List<NewTopic> topics) {
        try (Admin admin = clients.admin()) {
            new TopicProvisioner(admin).ensure(topics);
        }
    }

    /** The temporary folder, for what else a benchmark has to write. */
    public Path folder() {
        return folder;
    }

    public KafkaClients clients() {
        return clients;
    }

    @Override
    public void close() {
        kafka.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is dropped for its age: made-up articles bear times of long ago, and the broker would drop unread ones. */
    private static NewTopic newTopic(Topic<?> topic) {
        Map<String, String> settings = new HashMap<>(topic.brokerSettings());
        settings.replace("retention.ms", "-1");
        return new NewTopic(topic.name(), topic.partitions(PARTITIONS), (short) 1).configs(settings);
    }
}
