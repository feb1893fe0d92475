package io.wireroom.enrich.route;

import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.topic.Topics;
import java.util.List;

/**
 * An enriched article as it is written to every topic that it goes to.
 *
 * @param topicIds taxonomy ids of its topics
 * @param article the article in Avro single-object encoding
 */
public record Written(List<String> topicIds, byte[] article) {

    public static Written of(EnrichedArticle article) {
        return new Written(
                article.getTopics().stream().map(TopicTag::getId).toList(),
                Topics.ENRICHED.valueSerde().serializer().serialize(Topics.ENRICHED.name(), article));
    }
}
