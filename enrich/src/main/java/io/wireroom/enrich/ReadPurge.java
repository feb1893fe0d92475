package io.wireroom.enrich;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the broker delete the notes and replays that the enrichment has read, as Kafka Streams does with topics that it makes itself
 * (KIP-204). A note bears the time of the article that caused it: a retention would drop unread notes once the articles
 * are older than it, after an outage or where history is processed. Any number of instances may do so at once.
 */
final class ReadPurge {
    private static final Logger LOG = LoggerFactory.getLogger(ReadPurge.class);
    private static final long SECONDS = 20;
    private static final Set<String> OWN =
            EnrichTopics.ALL.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());

    private final KafkaClients clients;
    private final String applicationId;

    ReadPurge(KafkaClients clients, String applicationId) {
        this.clients = clients;
        this.applicationId = applicationId;
    }

    /** Deletes what is read by now. Where the cluster does not answer, the next run makes up for it. */
    void run() {
        try (Admin admin = clients.admin()) {
            Map<TopicPartition, RecordsToDelete> read = read(admin);
            admin.deleteRecords(read).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.info("what is read stays on the broker a while longer: {}", e.toString());
        }
    }

    private Map<TopicPartition, RecordsToDelete> read(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, RecordsToDelete> read = new HashMap<>();
        committed.forEach((partition, done) -> {
            if (done != null && OWN.contains(partition.topic())) {
                read.put(partition, RecordsToDelete.beforeOffset(done.offset()));
            }
        });
        return read;
    }
}
