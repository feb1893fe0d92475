package io.wireroom.cli.tail;

import io.wireroom.schemas.record.EnrichedArticle;
import java.util.Optional;

/**
 * Which articles are shown: those that fit every filter that is set.
 *
 * @param topic id of a topic that the article is about
 * @param actor id of an actor in it
 * @param story id of the story that it tells
 */
record TailFilter(Optional<String> topic, Optional<String> actor, Optional<String> story) {

    boolean accepts(EnrichedArticle article) {
        boolean aboutTopic = topic.isEmpty()
                || article.getTopics().stream().anyMatch(t -> t.getId().equals(topic.get()));
        boolean namesActor = actor.isEmpty()
                || article.getActors().stream().anyMatch(a -> a.getId().equals(actor.get()));
        boolean tellsStory = story.isEmpty() || story.equals(article.getStory().map(s -> s.getId()));
        return aboutTopic && namesActor && tellsStory;
    }
}
