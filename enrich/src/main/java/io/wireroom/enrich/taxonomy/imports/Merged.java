package io.wireroom.enrich.taxonomy.imports;

import io.wireroom.enrich.taxonomy.TaxonomyProblem;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.List;

/**
 * A taxonomy with what was imported into it.
 *
 * @param entries all entries, which together pass every check of a taxonomy file
 * @param added entries that are new
 * @param kept entries that the source has as well and that stayed as they were
 * @param filled entries that the source has as well and that took over what they lacked
 * @param problems why drafts were refused, each with the place it came from
 * @param refused how many drafts were refused
 */
public record Merged(
        List<TaxonomyEntry> entries, int added, int kept, int filled, List<TaxonomyProblem> problems, int refused) {
    public Merged {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
