package io.wireroom.enrich.intake;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.TopicTag;
import java.util.List;

/** Marks an article with the actors and topics it is about. */
@FunctionalInterface
public interface Tagging {
    /** The tags of an article; never fails on any text. */
    Tagged tag(Article article);

    /**
     * Waits until the tags come from the taxonomy as {@code wireroom.taxonomy} held it at an offset, or later; gives up
     * after a few seconds, so that a taxonomy that is no longer followed does not stop the stream.
     *
     * @param offset the offset behind the last record that is to count
     */
    default void awaitTaxonomy(long offset) {}

    /**
     * Tags of one article.
     *
     * @param actors most salient first
     * @param topics strongest first
     * @param taxonomyVersion version of the taxonomy that they come from
     */
    record Tagged(List<Actor> actors, List<TopicTag> topics, String taxonomyVersion) {
        public Tagged {
            actors = List.copyOf(actors);
            topics = List.copyOf(topics);
        }
    }
}
