package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.TopicTag;
import java.util.List;

/**
 * What an article is about.
 *
 * @param actors who acts in it, most salient first
 * @param topics what it is about, strongest first
 * @param taxonomyVersion version of the taxonomy that says so
 */
public record Tags(List<Actor> actors, List<TopicTag> topics, String taxonomyVersion) {
    public Tags {
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
    }
}
