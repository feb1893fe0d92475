package io.wireroom.enrich;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics of the enrichment. Articles, notes and replays must have as many partitions: they share stores. */
final class EnrichTopicMaker {
    private static final List<Topic<?>> NEEDED =
            List.of(Topics.ARTICLES, Topics.ENRICHED, Topics.STORIES, Topics.TAXONOMY, Topics.REJECTIONS);
    private static final long SECONDS = 30;

    private final KafkaClients clients;

    EnrichTopicMaker(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Makes what is missing; brokers may know of it a moment later.
     *
     * @throws IllegalStateException when the broker refuses
     */
    void ensure() {
        try (Admin admin = clients.admin()) {
            TopicProvisioner provisioner = new TopicProvisioner(admin);
            int wide = clients.settings().partitions();
            provisioner.ensure(NEEDED.stream().map(t -> newTopic(t, wide)).toList());
            int articles = partitions(admin, Topics.ARTICLES.name()).orElse(wide);
            provisioner.ensure(
                    EnrichTopics.ALL.stream().map(t -> newTopic(t, articles)).toList());
        }
    }

    /**
     * True once the cluster knows the topics.
     *
     * @throws IllegalStateException when articles, notes and replays differ in partitions
     */
    boolean isReady() {
        try (Admin admin = clients.admin()) {
            OptionalInt articles = partitions(admin, Topics.ARTICLES.name());
            return articles.isPresent()
                    && EnrichTopics.ALL.stream().allMatch(topic -> isReady(admin, topic, articles.getAsInt()));
        }
    }

    private static boolean isReady(Admin admin, Topic<?> topic, int articles) {
        OptionalInt known = partitions(admin, topic.name());
        if (known.isPresent() && known.getAsInt() != articles) {
            throw new IllegalStateException(Topics.ARTICLES.name() + " has " + articles + " partitions, " + topic.name()
                    + " has " + known.getAsInt() + "; give both as many");
        }
        return known.isPresent();
    }

    private NewTopic newTopic(Topic<?> topic, int wide) {
        return new NewTopic(
                        topic.name(), topic.partitions(wide), clients.settings().replicationFactor())
                .configs(topic.brokerSettings());
    }

    /** Partitions of a topic; empty while the broker does not know it. */
    private static OptionalInt partitions(Admin admin, String topic) {
        try {
            Collection<TopicDescription> described = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .values();
            return OptionalInt.of(described.iterator().next().partitions().size());
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return OptionalInt.empty();
            }
            throw new IllegalStateException("the broker does not describe " + topic + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for topics", e);
        }
    }
}
