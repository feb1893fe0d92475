package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** A set of articles on its way through a real broker, and what came of it. */
final class EnrichedSet {
    private EnrichedSet() {}

    static void produce(KafkaClients clients, List<Article> articles) {
        try (Producer<String, Article> producer =
                clients.producer("articles", Topics.ARTICLES.valueSerde().serializer())) {
            List<Future<RecordMetadata>> sent = articles.stream()
                    .map(a -> producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), a.getId(), a)))
                    .toList();
            producer.flush();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    static List<EnrichedArticle> enriched(KafkaClients clients) {
        return read(clients, Topics.ENRICHED);
    }

    static <V> List<V> read(KafkaClients clients, Topic<V> topic) {
        List<V> read = new ArrayList<>();
        try (Consumer<String, V> consumer =
                clients.consumerWithoutGroup("check", topic.valueSerde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, V> one : consumer.poll(Duration.ofSeconds(1))) {
                    read.add(one.value());
                }
            }
        }
        return read;
    }

    /** Each article was enriched, as one version, and nothing was said twice. */
    static void assertNothingLostOrDoubled(KafkaClients clients, List<Article> articles) {
        List<EnrichedArticle> emissions = enriched(clients);
        assertThat(latest(emissions).keySet()).isEqualTo(ids(articles));
        assertThat(emissions).allMatch(e -> e.getVersion() == 1);
        assertThat(revisions(emissions)).doesNotHaveDuplicates();
        assertThat(repeated(emissions)).isEmpty();
    }

    static Set<String> ids(List<Article> articles) {
        return articles.stream().map(Article::getId).collect(Collectors.toSet());
    }

    private static List<String> revisions(List<EnrichedArticle> emissions) {
        return emissions.stream()
                .map(e -> e.getArticle().getId() + " " + e.getRevision())
                .toList();
    }

    /** Emissions that say of an article what the one before said already. */
    private static List<EnrichedArticle> repeated(List<EnrichedArticle> emissions) {
        Map<String, String> before = new HashMap<>();
        return emissions.stream()
                .filter(e -> {
                    String says = told(e) + e.getIncomplete() + e.getStory();
                    return says.equals(before.put(e.getArticle().getId(), says));
                })
                .toList();
    }

    /** The last emission of each article. */
    static Map<String, EnrichedArticle> latest(List<EnrichedArticle> emissions) {
        Map<String, EnrichedArticle> latest = new HashMap<>();
        for (EnrichedArticle one : emissions) {
            latest.merge(one.getArticle().getId(), one, (a, b) -> a.getRevision() > b.getRevision() ? a : b);
        }
        return latest;
    }

    static Map<String, String> told(List<EnrichedArticle> emissions) {
        return latest(emissions).values().stream()
                .collect(Collectors.toMap(e -> e.getArticle().getId(), EnrichedSet::told));
    }

    static String told(EnrichedArticle enriched) {
        Function<String, String> story =
                copy -> copy + " in " + enriched.getStory().orElseThrow().getId();
        return story.apply(enriched.getDuplicate()
                .map(d -> d.getKind() + " of " + d.getOf())
                .orElse("original"));
    }

    static Map<String, String> underTestDriver(List<Article> articles) {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            articles.forEach(kit::take);
            return told(kit.emissions());
        }
    }
}
