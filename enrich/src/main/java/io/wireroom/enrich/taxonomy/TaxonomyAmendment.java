package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.List;

/**
 * Some entries as a file, put in the place of those of the same keys in a taxonomy.
 *
 * @param keys of the entries of the file, such as {@code topic/ai-policy}, in its order
 * @param reading the whole taxonomy afterwards; its problems and warnings are the file's, and the problems of other entries
 *     that the file causes, which have no place
 */
public record TaxonomyAmendment(List<String> keys, TaxonomyReading reading) {
    public TaxonomyAmendment {
        keys = List.copyOf(keys);
    }

    /** Whether it can be applied. */
    public boolean ok() {
        return reading.ok();
    }

    /** What it changes. */
    public TaxonomyDifference difference(List<TaxonomyEntry> held) {
        return TaxonomyDifference.between(held, reading.entries());
    }
}
