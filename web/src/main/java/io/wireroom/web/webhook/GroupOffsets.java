package io.wireroom.web.webhook;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Where the consumer group of a webhook stands, over all instances. Thread-safe. */
final class GroupOffsets {
    private static final List<String> TOPICS = List.of(Topics.ENRICHED.name(), Topics.REDELIVERIES.name());
    private static final long SECONDS = 8;

    private final KafkaClients clients;

    GroupOffsets(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * How far a group is.
     *
     * @param next for each partition, written as topic and number, the offset of the next record
     * @param lag records that are still to be looked at
     */
    record Progress(Map<String, Long> next, long lag) {}

    /**
     * Puts a group that has no member yet behind all that is there now.
     *
     * @throws KafkaException when Kafka does not do so within some seconds
     */
    void beginNow(String group) {
        try (Admin admin = clients.admin()) {
            Map<TopicPartition, OffsetAndMetadata> now = ends(admin).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
            await(admin.alterConsumerGroupOffsets(group, now).all());
        }
    }

    /** @throws KafkaException when Kafka does not tell within some seconds */
    Progress progress(String group) {
        try (Admin admin = clients.admin()) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            Map<String, Long> next = new HashMap<>();
            long lag = 0;
            for (Map.Entry<TopicPartition, Long> end : ends(admin).entrySet()) {
                OffsetAndMetadata offset = committed.get(end.getKey());
                long at = offset == null ? 0 : offset.offset();
                next.put(end.getKey().toString(), at);
                lag += Math.max(0, end.getValue() - at);
            }
            return new Progress(Map.copyOf(next), lag);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) {
        Map<String, TopicDescription> topics =
                await(admin.describeTopics(TOPICS).allTopicNames());
        Map<TopicPartition, OffsetSpec> asked = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
        return await(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
