package io.wireroom.enrich.copy;

import io.wireroom.enrich.text.Words;

/**
 * What finds and verifies the copies of a text.
 *
 * @param keys blocking keys: two copies share one of them, almost surely
 * @param sketch what the pair is then verified by
 */
public record CopyFeatures(long[] keys, CopySketch sketch) {

    public static CopyFeatures of(Words words) {
        long[] inOrder = Shingles.inOrder(words);
        long[] distinct = Shingles.distinct(inOrder);
        return new CopyFeatures(CopyKeys.of(inOrder, distinct), CopySketch.of(words, distinct));
    }
}
