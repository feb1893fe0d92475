package io.wireroom.cli.demo.check;

import java.util.Optional;
import java.util.Set;

/**
 * An article as Elasticsearch holds it.
 *
 * @param id article id
 * @param url URL under which its feed offered it
 * @param version number of texts seen
 * @param revision what the enrichment counted when it was written
 * @param topics ids of its topics
 * @param actors ids of its actors
 * @param copy of which article id it is a copy, and how
 * @param story its story id
 */
public record IndexedArticle(
        String id,
        String url,
        int version,
        long revision,
        Set<String> topics,
        Set<String> actors,
        Optional<Copy> copy,
        Optional<String> story) {

    public IndexedArticle {
        topics = Set.copyOf(topics);
        actors = Set.copyOf(actors);
    }

    /**
     * A copy.
     *
     * @param of article id of the original
     * @param kind EXACT, NEAR or CONTAINED
     */
    public record Copy(String of, String kind) {}
}
