package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.List;

/**
 * What a taxonomy file holds.
 *
 * @param entries the entries without a problem of their own, in the file's order
 * @param problems everything that is wrong, in the file's order
 * @param warnings what is allowed and may not be what is meant, in the file's order
 */
public record TaxonomyReading(
        List<TaxonomyEntry> entries, List<TaxonomyProblem> problems, List<TaxonomyProblem> warnings) {
    public TaxonomyReading {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Whether the file can be applied. */
    public boolean ok() {
        return problems.isEmpty();
    }
}
