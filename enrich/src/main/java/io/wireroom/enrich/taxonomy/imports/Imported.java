package io.wireroom.enrich.taxonomy.imports;

import io.wireroom.enrich.taxonomy.Draft;
import io.wireroom.enrich.taxonomy.TaxonomyProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a source holds.
 *
 * @param file its name, for problems
 * @param drafts what may become entries; one that is in the taxonomy already has its id
 * @param leftOut reasons why things were left out as they should be, to how many
 * @param problems what was refused as wrong, the first {@link Problems#MOST}
 * @param refused how many were refused
 */
public record Imported(
        String file, List<Draft> drafts, Map<String, Long> leftOut, List<TaxonomyProblem> problems, long refused) {
    public Imported {
        drafts = List.copyOf(drafts);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        problems = List.copyOf(problems);
    }
}
