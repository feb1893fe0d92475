package io.wireroom.web.live;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.Json;
import io.wireroom.web.article.EnrichedJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An enriched article as subscribers get it. The text is written once, whoever reads it.
 *
 * @param topics ids of its topics
 * @param actors ids of its actors
 * @param source its source
 * @param language its language; empty where it is unknown
 * @param story id of its story; empty where it has none
 * @param event the lines of the server-sent event below its id
 * @param record the article as it stands on its topic; never changed
 */
record LiveArticle(
        Set<String> topics,
        Set<String> actors,
        String source,
        String language,
        String story,
        byte[] event,
        byte[] record) {

    static LiveArticle of(EnrichedArticle enriched, byte[] record) {
        Map<String, Object> json = EnrichedJson.of(enriched);
        json.remove("body");
        String data = new String(Json.bytes(json), StandardCharsets.UTF_8);
        return new LiveArticle(
                enriched.getTopics().stream().map(TopicTag::getId).collect(Collectors.toUnmodifiableSet()),
                enriched.getActors().stream().map(Actor::getId).collect(Collectors.toUnmodifiableSet()),
                enriched.getArticle().getSource(),
                enriched.getArticle().getLanguage().orElse(""),
                enriched.getStory().map(StoryLink::getId).orElse(""),
                ("event: article\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8),
                record);
    }

    /** The article with all its texts, read anew: few ask for it, and the record is a quarter of its size. */
    EnrichedArticle whole() {
        return Topics.ENRICHED.valueSerde().deserializer().deserialize(Topics.ENRICHED.name(), record);
    }
}
