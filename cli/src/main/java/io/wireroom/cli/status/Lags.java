package io.wireroom.cli.status;

import io.wireroom.runtime.kafka.KafkaClients;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far Wireroom's consumer groups are behind the topics they read. */
public final class Lags {
    private static final String OURS = "wireroom";

    private Lags() {}

    /**
     * Records not yet processed, by group and topic, sorted; groups that have committed nothing are left out.
     *
     * @throws KafkaException when Kafka does not answer
     */
    public static Map<String, Map<String, Long>> of(KafkaClients clients) {
        Map<String, Map<String, Long>> lags = new TreeMap<>();
        try (Admin admin = clients.admin()) {
            for (GroupListing group : groups(admin)) {
                if (group.groupId().startsWith(OURS)) {
                    Map<String, Long> lag = of(admin, group.groupId());
                    if (!lag.isEmpty()) {
                        lags.put(group.groupId(), lag);
                    }
                }
            }
        }
        return lags;
    }

    /** Those that could be listed; where Kafka is away that is none, and no failure of the list. */
    private static Collection<GroupListing> groups(Admin admin) {
        ListGroupsResult listed = admin.listGroups();
        Collection<GroupListing> groups = await(listed.valid());
        if (groups.isEmpty()) {
            await(listed.errors()).stream().findFirst().ifPresent(cause -> {
                throw new KafkaException("consumer groups cannot be listed", cause);
            });
        }
        return groups;
    }

    private static Map<String, Long> of(Admin admin, String group) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                await(admin.listOffsets(latest).all());
        Map<String, Long> lag = new TreeMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata done = committed.get(partition);
            long behind = done == null ? 0 : Math.max(0, end.offset() - done.offset());
            lag.merge(partition.topic(), behind, Long::sum);
        });
        return lag;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for lags", e);
        }
    }
}
