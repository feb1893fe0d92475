package io.wireroom.cli.replay;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.enrich.EnrichTopics;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How many articles wait to be tagged anew. Not thread-safe. */
final class ReplayBacklog implements AutoCloseable {
    private static final long SECONDS = 30;

    private final Admin admin;
    private final String group;

    /** @param group the enrichment's */
    ReplayBacklog(KafkaClients clients, String group) {
        this.admin = clients.admin();
        this.group = group;
    }

    /** @throws CommandFailure when no enrichment has run on this cluster that knows of replays */
    void check() {
        try {
            admin.describeTopics(List.of(EnrichTopics.REPLAYS.name()))
                    .allTopicNames()
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw CommandFailure.check("there is no topic " + EnrichTopics.REPLAYS.name()
                        + ": start wireroom enrich (or wireroom up), which makes it and tags what is replayed");
            }
            throw failed(e);
        } catch (TimeoutException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Offset behind the last committed record of a topic of one partition. */
    long end(Topic<?> topic) {
        return offsets(topic, OffsetSpec.latest()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Articles that are handed on and not yet tagged. */
    long size() {
        Map<TopicPartition, OffsetAndMetadata> read =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> starts = offsets(EnrichTopics.REPLAYS, OffsetSpec.earliest());
        long size = 0;
        for (Map.Entry<TopicPartition, Long> end :
                offsets(EnrichTopics.REPLAYS, OffsetSpec.latest()).entrySet()) {
            OffsetAndMetadata done = read.get(end.getKey());
            // an enrichment that has read nothing yet begins where the topic does: what was read before is deleted
            long next = done == null ? starts.getOrDefault(end.getKey(), 0L) : done.offset();
            size += Math.max(0, end.getValue() - next);
        }
        return size;
    }

    private Map<TopicPartition, Long> offsets(Topic<?> topic, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicPartitionInfo partition : get(admin.describeTopics(List.of(topic.name()))
                        .allTopicNames())
                .values()
                .iterator()
                .next()
                .partitions()) {
            wanted.put(new TopicPartition(topic.name(), partition.partition()), which);
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> found =
                get(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all());
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException failed(Exception e) {
        return new KafkaException("the cluster does not tell how far the enrichment is: " + e.getMessage(), e);
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted", e);
    }

    @Override
    public void close() {
        admin.close();
    }
}
