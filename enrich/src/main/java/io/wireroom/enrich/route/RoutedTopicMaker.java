package io.wireroom.enrich.route;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the Kafka topics of the taxonomy's topics on a thread of its own, so that routing never waits for one and never
 * writes to one that is not there. Thread-safe.
 */
public final class RoutedTopicMaker implements RoutedTopics, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoutedTopicMaker.class);

    private final KafkaClients clients;
    private final Supplier<Set<String>> wanted;
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService maker;
    private @Nullable Future<?> looking;

    /** @param wanted ids of the taxonomy's topics at any moment */
    public RoutedTopicMaker(KafkaClients clients, Supplier<Set<String>> wanted) {
        this.clients = clients;
        this.wanted = wanted;
        this.maker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "routed-topics");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes what is missing now, and from then on looks for new ones. */
    public void start(Duration interval) {
        makeMissing();
        looking = maker.scheduleWithFixedDelay(
                this::makeMissing, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isOpen(String topicId) {
        return open.contains(topicId);
    }

    private void makeMissing() {
        List<String> missing =
                wanted.get().stream().filter(id -> !open.contains(id)).toList();
        if (missing.isEmpty()) {
            return;
        }
        try (Admin admin = clients.admin()) {
            new TopicProvisioner(admin)
                    .ensure(missing.stream().map(this::newTopic).toList());
            open.addAll(missing);
            LOG.info("{} topics of the taxonomy are routed", open.size());
        } catch (IllegalStateException e) {
            LOG.warn("{} topics of the taxonomy are not routed yet: {}", missing.size(), e.getMessage());
        }
    }

    private NewTopic newTopic(String id) {
        Topic<?> topic = Topics.routed(id);
        return new NewTopic(
                        topic.name(),
                        topic.partitions(clients.settings().partitions()),
                        clients.settings().replicationFactor())
                .configs(topic.brokerSettings());
    }

    @Override
    public void close() {
        Future<?> pending = looking;
        if (pending != null) {
            pending.cancel(false);
        }
        maker.shutdownNow();
    }
}
