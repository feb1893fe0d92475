package io.wireroom.web.webhook;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.record.WebhookFilter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Which articles a webhook gets: those that fit every list of its filter that is not empty, by one of its values. */
final class WebhookMatch {
    private WebhookMatch() {}

    static boolean accepts(WebhookFilter filter, EnrichedArticle enriched) {
        return meets(filter.getTopics(), enriched.getTopics().stream().map(TopicTag::getId))
                && meets(filter.getActors(), enriched.getActors().stream().map(Actor::getId))
                && meets(filter.getSources(), Stream.of(enriched.getArticle().getSource()))
                && meets(filter.getLanguages(), enriched.getArticle().getLanguage().stream())
                && meets(filter.getStories(), enriched.getStory().map(StoryLink::getId).stream());
    }

    private static boolean meets(Collection<String> wanted, Stream<String> present) {
        List<String> all = present.toList();
        return wanted.isEmpty() || wanted.stream().anyMatch(all::contains);
    }
}
