package io.wireroom.enrich.taxonomy.imports.wikidata;

import io.wireroom.schemas.record.ActorType;
import java.util.List;
import java.util.Set;

/**
 * Which entities become actors.
 *
 * @param languages of names, the best first; what Wikidata says for all languages ({@code mul}) always counts as well
 * @param minPrior in how many Wikipedias an actor must have a page
 * @param types the types that are kept
 * @param limit how many actors are kept at most, the best known
 */
public record WikidataOptions(List<String> languages, int minPrior, Set<ActorType> types, int limit) {
    public WikidataOptions {
        languages = List.copyOf(languages);
        types = Set.copyOf(types);
        if (languages.isEmpty() || types.isEmpty() || limit < 1 || minPrior < 0) {
            throw new IllegalArgumentException("at least one language, one type and one actor");
        }
    }
}
