package io.wireroom.enrich;

import io.wireroom.schemas.topic.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * What the enrichment has still to process, on all instances: ends of its input and inner topics less committed offsets.
 * Offsets are committed together with the records they cause, and ends are asked for after them, so a backlog of 0 means
 * that at one moment nothing at all was in flight.
 */
public final class EnrichBacklog {
    private static final long SECONDS = 30;

    private final Admin admin;
    private final String applicationId;

    public EnrichBacklog(Admin admin, String applicationId) {
        this.admin = admin;
        this.applicationId = applicationId;
    }

    /**
     * Records not yet processed, transaction markers included.
     *
     * @throws IllegalStateException when the cluster does not say
     */
    public long records() {
        Collection<String> topics = topics();
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
        long backlog = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends(topics).entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            backlog += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return backlog;
    }

    private Collection<String> topics() {
        List<String> fixed = List.of(Topics.ARTICLES.name(), EnrichTopics.NOTES.name());
        return await(admin.listTopics().names()).stream()
                .filter(name -> fixed.contains(name) || isRepartition(name))
                .toList();
    }

    private boolean isRepartition(String topic) {
        return topic.startsWith(applicationId + "-") && topic.endsWith("-repartition");
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Map<String, TopicDescription> described =
                await(admin.describeTopics(topics).allTopicNames());
        described.forEach((name, topic) -> topic.partitions()
                .forEach(p -> latest.put(new TopicPartition(name, p.partition()), OffsetSpec.latest())));
        return await(admin.listOffsets(latest).all());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the cluster does not tell the enrichment's offsets: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for offsets", e);
        }
    }
}
