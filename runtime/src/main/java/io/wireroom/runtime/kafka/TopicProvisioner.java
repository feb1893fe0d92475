package io.wireroom.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates topics that are missing and leaves existing ones as their operators made them. Thread-safe. */
public final class TopicProvisioner {
    private static final long SECONDS = 60;
    private static final int MOST_LOOKS = 300;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;

    public TopicProvisioner(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates what is missing and waits until the brokers serve it: a producer that writes earlier may have a later batch
     * accepted before its first, and then repeats the first for ever. Several processes may do so at once.
     *
     * @return the names of the topics that this call created
     * @throws IllegalStateException when the broker refuses one
     */
    public Set<String> ensure(Collection<NewTopic> topics) {
        Set<String> present = await(admin.listTopics().names());
        List<NewTopic> missing =
                topics.stream().filter(t -> !present.contains(t.name())).toList();
        Set<String> created = new HashSet<>();
        for (Map.Entry<String, KafkaFuture<Void>> one :
                admin.createTopics(missing).values().entrySet()) {
            if (created(one.getValue(), one.getKey())) {
                created.add(one.getKey());
            }
        }
        awaitServed(missing);
        return created;
    }

    private void awaitServed(Collection<NewTopic> topics) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (NewTopic topic : topics) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                partitions.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        int attempt = 1;
        while (!served(partitions, attempt == MOST_LOOKS)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            attempt++;
        }
    }

    /** False while a broker has not heard of a topic; the last look throws instead. */
    private boolean served(Map<TopicPartition, OffsetSpec> partitions, boolean lastLook) {
        try {
            await(admin.listOffsets(partitions).all());
            return true;
        } catch (IllegalStateException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (lastLook || !(cause.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
            return false;
        }
    }

    private static boolean created(KafkaFuture<Void> future, String name) {
        try {
            future.get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new IllegalStateException("topic " + name + " cannot be created: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("topic " + name + " was not created within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topic " + name, e);
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not tell of its topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listing topics", e);
        }
    }
}
