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
        long[] shingles = Shingles.distinct(Shingles.inOrder(words, Shingles.LENGTH));
        long[] runs = Shingles.inOrder(words, CopyKeys.RUN);
        return new CopyFeatures(CopyKeys.of(shingles, runs), CopySketch.of(words, shingles));
    }
}
