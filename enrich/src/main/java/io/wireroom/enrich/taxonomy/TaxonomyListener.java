package io.wireroom.enrich.taxonomy;

/** Is told of each new taxonomy before it becomes the current one, on the thread that follows the topic. */
@FunctionalInterface
public interface TaxonomyListener {
    /**
     * A new taxonomy is about to count. An exception stops the following.
     *
     * @param before the one until now; empty at first
     * @param now the new one
     */
    void changed(Taxonomy before, Taxonomy now);
}
