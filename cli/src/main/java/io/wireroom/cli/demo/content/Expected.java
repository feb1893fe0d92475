package io.wireroom.cli.demo.content;

import java.util.Optional;
import java.util.Set;

/**
 * What must become of an article, as its annotations say.
 *
 * @param story label of the event that it reports; articles with one label share a story, with two labels they do not
 * @param topics ids of topics that it must carry, among others
 * @param actors ids of actors that it must carry, among others
 * @param copy which article it copies
 * @param rejection where and why it is rejected; empty when it must be published
 */
public record Expected(
        Optional<String> story,
        Set<String> topics,
        Set<String> actors,
        Optional<Copy> copy,
        Optional<Rejected> rejection) {

    public Expected {
        topics = Set.copyOf(topics);
        actors = Set.copyOf(actors);
    }

    /**
     * A copy.
     *
     * @param of reference of the article that is copied
     * @param kind how it is copied: EXACT, NEAR or CONTAINED
     */
    public record Copy(String of, String kind) {}

    /**
     * A rejection.
     *
     * @param stage stage that rejects
     * @param reason its reason
     */
    public record Rejected(String stage, String reason) {}
}
