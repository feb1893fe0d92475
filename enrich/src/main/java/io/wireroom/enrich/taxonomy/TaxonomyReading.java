package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.List;

/**
 * What a taxonomy file holds.
 *
 * @param entries the entries without a problem of their own, in the file's order
 * @param problems everything that is wrong, in the file's order
 */
public record TaxonomyReading(List<TaxonomyEntry> entries, List<TaxonomyProblem> problems) {
    public TaxonomyReading {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Whether the file can be applied. */
    public boolean ok() {
        return problems.isEmpty();
    }
}
