package io.wireroom.enrich.route;

import io.wireroom.enrich.resolve.Emitted;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.topic.Topics;
import java.util.List;
import java.util.stream.Stream;

/**
 * An enriched article as it is written to every topic that it goes to.
 *
 * @param topicIds taxonomy ids of its topics, and of those that it has left
 * @param article the article in Avro single-object encoding
 */
public record Written(List<String> topicIds, byte[] article) {
    public static Written of(Emitted emitted) {
        EnrichedArticle article = emitted.article();
        return new Written(
                Stream.concat(article.getTopics().stream().map(TopicTag::getId), emitted.left().stream())
                        .toList(),
                Topics.ENRICHED.valueSerde().serializer().serialize(Topics.ENRICHED.name(), article));
    }
}
