package io.wireroom.enrich.story;

import io.wireroom.enrich.text.Words;

/**
 * What finds and compares the reports of an event.
 *
 * @param keys blocking keys: pairs of the article's weightiest terms, so that two reports of one event share a key
 *     while articles that share one name only mostly do not
 * @param vector its terms and their weights
 */
public record StoryFeatures(long[] keys, StoryVector vector) {
    private static final TermTable TABLE = TermTable.shipped();

    public static StoryFeatures of(Words words) {
        Terms terms = Terms.of(words, TABLE);
        return new StoryFeatures(terms.keys(), terms.vector());
    }
}
