package io.wireroom.enrich.route;

import io.wireroom.schemas.topic.Topics;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * An enriched article on its way to one routed topic, written once for all of them.
 *
 * @param topic name of the Kafka topic
 * @param article what goes there, in Avro single-object encoding
 */
public record Routed(String topic, byte[] article) {

    /** The article once for each of its topics that is known to exist on the broker. */
    public static List<Routed> of(Written written, RoutedTopics topics) {
        return written.topicIds().stream()
                .filter(topics::isOpen)
                .map(id -> new Routed(Topics.routed(id).name(), written.article()))
                .toList();
    }

    /** Writes the article alone; reading is not needed. */
    public static Serde<Routed> serde() {
        return Serdes.serdeFrom((topic, routed) -> routed.article(), Routed::new);
    }
}
