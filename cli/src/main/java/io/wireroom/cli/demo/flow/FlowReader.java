package io.wireroom.cli.demo.flow;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topics of the pipeline from their beginning and tells listeners. For one thread. */
public final class FlowReader implements AutoCloseable {
    private final Consumer<String, byte[]> consumer;
    private final List<FlowListener> listeners;
    private final Map<String, Route<?>> routes = new LinkedHashMap<>();

    /** The topics must be there. */
    public FlowReader(KafkaClients kafka, List<FlowListener> listeners) {
        this.listeners = List.copyOf(listeners);
        this.consumer = kafka.consumerWithoutGroup("demo-flow", new ByteArrayDeserializer());
        add(Topics.FEED_STATE, FlowListener::polled);
        add(Topics.DISCOVERIES, FlowListener::discovered);
        add(Topics.ARTICLES, FlowListener::published);
        add(Topics.ENRICHED, FlowListener::enriched);
        add(Topics.REJECTIONS, FlowListener::rejected);
        Collection<TopicPartition> partitions = routes.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Tells of what has come, waiting a moment for it. */
    public void read(Duration atMost) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(atMost)) {
            Route<?> route = routes.get(record.topic());
            if (route != null && record.value() != null) {
                route.tell(record, listeners);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private <V> void add(Topic<V> topic, Telling<V> telling) {
        routes.put(topic.name(), new Route<>(topic, telling));
    }

    @FunctionalInterface
    private interface Telling<V> {
        void tell(FlowListener listener, V value);
    }

    private record Route<V>(Topic<V> topic, Telling<V> telling) {
        void tell(ConsumerRecord<String, byte[]> record, List<FlowListener> listeners) {
            V value = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
            listeners.forEach(listener -> telling.tell(listener, value));
        }
    }
}
