package io.wireroom.cli.tail;

import io.wireroom.schemas.record.EnrichedArticle;
import java.util.Optional;

/**
 * Which articles are shown: those that fit every filter that is set.
 *
 * @param topic id of a topic that the article is about
 * @param actor id of an actor in it
 * @param story id of the story that it tells, or the beginning of one
 */
record TailFilter(Optional<String> topic, Optional<String> actor, Optional<String> story) {
    private static final int SHORTEST = 4;

    boolean accepts(EnrichedArticle article) {
        boolean aboutTopic = topic.isEmpty()
                || article.getTopics().stream().anyMatch(t -> t.getId().equals(topic.get()));
        boolean namesActor = actor.isEmpty()
                || article.getActors().stream().anyMatch(a -> a.getId().equals(actor.get()));
        boolean tellsStory = story.isEmpty()
                || article.getStory()
                        .filter(s -> isMeant(story.get(), s.getId()))
                        .isPresent();
        return aboutTopic && namesActor && tellsStory;
    }

    private static boolean isMeant(String named, String id) {
        return id.equals(named) || (named.length() >= SHORTEST && id.startsWith(named));
    }
}
