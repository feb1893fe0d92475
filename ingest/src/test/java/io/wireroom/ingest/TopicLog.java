package io.wireroom.ingest;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** All records of a topic, read on as they come; tombstones are left out. Not thread-safe. */
final class TopicLog<V> implements AutoCloseable {
    private final Consumer<String, V> consumer;
    private final List<V> records = new ArrayList<>();

    TopicLog(KafkaClients clients, Topic<V> topic) {
        consumer = clients.consumerWithoutGroup(
                "test-" + topic.name(), topic.valueSerde().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything up to now, in the order of the partitions. */
    List<V> all() {
        boolean more = true;
        while (more) {
            int before = records.size();
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                if (record.value() != null) {
                    records.add(record.value());
                }
            });
            more = records.size() > before;
        }
        return List.copyOf(records);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
