package io.wireroom.enrich.route;

import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.topic.Topics;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * An enriched article on its way to one routed topic.
 *
 * @param topic name of the Kafka topic
 * @param article what goes there
 */
public record Routed(String topic, EnrichedArticle article) {

    /** The article once for each of its topics that is known to exist on the broker. */
    public static List<Routed> of(EnrichedArticle article, RoutedTopics topics) {
        return article.getTopics().stream()
                .map(TopicTag::getId)
                .filter(topics::isOpen)
                .map(id -> new Routed(Topics.routed(id).name(), article))
                .toList();
    }

    /** Writes the article alone; reading is not needed. */
    public static Serde<Routed> serde() {
        return Serdes.serdeFrom(
                (topic, routed) -> Topics.ENRICHED.valueSerde().serializer().serialize(topic, routed.article()),
                (topic, bytes) -> new Routed(
                        topic, Topics.ENRICHED.valueSerde().deserializer().deserialize(topic, bytes)));
    }
}
